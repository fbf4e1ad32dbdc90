#pragma once
// Clauses that hang on a noun: who it is that does what they say, and who has what the noun names.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "nurses sent to Peru", "a plan to leave"; `governor` may be null.
void share_adnominal(const SentenceClauses& in, Clause& clause, const Clause* governor);

/// Who has the plan, makes the claim: the possessor, an agent, or a modifier of nationality.
int holder(const SentenceClauses& in, const Clause& nominal, int noun);

/// Has, makes or announces somebody what the noun names, rather than judge it or speak of it? `noun` may be
/// null.
bool is_of_governor(const SentenceClauses& in, const Clause& governor, const Clause* noun);

}  // namespace newsgraph::parser
