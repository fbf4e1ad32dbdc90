#pragma once
// Cues of attribution inside a sentence: verbs and nouns of saying with their sources and contents,
// "according to".

#include <vector>

#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/attribution/quotations.hpp"

namespace newsgraph::parser {

/// The attributions that the trees show, in order of their cues; `inside` is set for those that cite another
/// ("said X, citing Y"). Quotations decide where a verb of saying has no clause for its complement.
std::vector<Attribution> find_cues(const Document& document, const Clauses& clauses, const Mentions& mentions,
                                   const Lexicon& lexicon, const std::vector<Quotation>& quotations);

}  // namespace newsgraph::parser
