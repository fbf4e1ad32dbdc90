#pragma once
// Nouns that stand for an event share the arguments of the verb that governs them.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "held a meeting with them", "launched an attack on the town"; "denied weapons transfers", "plans a
/// visit", "ended its siege".
void share_nominal(const SentenceClauses& in, Clause& clause, const Clause& governor);

}  // namespace newsgraph::parser
