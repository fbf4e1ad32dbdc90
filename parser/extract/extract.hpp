#pragma once
// From an analysed article to its extraction record.

#include <span>

#include "parser/extract/extraction.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

class AttributionModel;
class Lexicon;

/// What the document states: entities, relations and statements. The record holds a copy of the document's
/// article. Safe to call from several threads with the same lexicon and model. `vectors`, where they are
/// known, are those of the document's words, one after the other (parser/language/word_vector.hpp).
Extraction extract(const Document& document, const Lexicon& lexicon, const AttributionModel& attribution,
                   std::span<const float> vectors = {});

/// With attributions by rules alone.
Extraction extract(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
