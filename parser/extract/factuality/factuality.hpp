#pragma once
// Factuality: does the text give a clause as a fact, a plan, a possibility, an allegation, or deny it?

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/extraction.hpp"

namespace newsgraph::parser {

class Lexicon;

/// By the clause's own words and those that govern it, up to the nearest statement: what somebody says is
/// judged by the words of the one who says it.
Factuality factuality_of(const Document& document, const Clauses& clauses, ClauseIndex clause,
                         const Lexicon& lexicon);

/// Is the thing that the noun (a word of the sentence) names yet to come about, or only wished for: "choose a
/// leader", "block the establishment of a state", "a future republic"?
bool is_yet_to_be(const Document& document, const Clauses& clauses, std::uint32_t sentence, int noun,
                  const Lexicon& lexicon);

}  // namespace newsgraph::parser
