#pragma once
// Where prepositions and conjunctions hang: each arc is right by itself more often than all of them together.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// Mends what Universal Dependencies rules out and the treebanks do not have: a modifier without its
/// preposition, which hangs on a word before it ("from [envoy] Ida Holm"), an object that is taken for a
/// modifier because its number has a preposition ("killed at least 16 people"), and a subject with a
/// preposition, which is the clause's conjunction
/// ("after [troops] attacked").
void settle_markers(Sentence& sentence);

}  // namespace newsgraph::parser
