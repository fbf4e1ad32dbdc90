#pragma once
// Clauses that hang on a noun: who it is that does what they say, and who has what the noun names.

#include <optional>

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "nurses sent to Peru", "a plan to leave"; `governor` may be null.
void share_adnominal(const SentenceClauses& in, Clause& clause, const Clause* governor);

/// Who has the plan, makes the claim: the possessor, an agent, or a modifier of nationality.
int holder(const SentenceClauses& in, const Clause& nominal, int noun);

/// Has, makes or announces somebody what the noun names, rather than judge it or speak of it? `noun` may be
/// null.
bool is_of_governor(const SentenceClauses& in, const Clause& governor, const Clause* noun);

/// Who does what a request says: who "has orders to close it", and not who makes "a request to close it" (-1:
/// whoever is asked); nothing of other nouns, nor of "her call to close it", her own plan as likely.
std::optional<int> asked_for(const SentenceClauses& in, const Clause* governor, int noun);

}  // namespace newsgraph::parser
