#pragma once
// Standing relations: who leads, works for or belongs to what, and where things are; read from titles,
// appositives, possessives, modifiers of nationality, copular clauses and phrases of place.

#include <vector>

#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/extract/mentions/mention.hpp"

namespace newsgraph::parser {

class Lexicon;

/// One for each pair of entities and type, at its first statement. Posts and membership are given in passing,
/// in the article's own voice; only where things are has sources.
std::vector<Relation> find_standing_relations(const Document& document, const Clauses& clauses,
                                              const Mentions& mentions, const Attributions& attributions,
                                              const Lexicon& lexicon);

}  // namespace newsgraph::parser
