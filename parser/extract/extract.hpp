#pragma once
// From an analysed article to its extraction record.

#include <span>

#include "parser/extract/extraction.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

class AttributionModel;
class Lexicon;

/// What the document states: entities, relations and statements. The record holds a copy of the document's
/// article. Safe to call from several threads with the same lexicon and model. `leanings`, where they are
/// known, are the model's of the document's words, one after the other (AttributionModel::leaning).
Extraction extract(const Document& document, const Lexicon& lexicon, const AttributionModel& attribution,
                   std::span<const float> leanings = {});

/// With attributions by rules alone.
Extraction extract(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
