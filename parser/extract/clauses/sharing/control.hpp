#pragma once
// Infinitives and gerunds under a verb or noun share its subject or object.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "a nurse willing to leave", "officials, keen to leave": the noun that the adjective is said of; -1: none.
int noun_of_adjective(const SentenceClauses& in, const Clause& clause);

/// "plans to leave", "urged them to leave".
void share_open_complement(const SentenceClauses& in, Clause& clause, const Clause& governor);

/// "denied having met them"
void share_complement(const SentenceClauses& in, Clause& clause, const Clause& governor);

/// "called on allies to respond", "appealed to them to leave", "called for the guards to leave"; -1:
/// nobody.
int asked_behind_preposition(const SentenceClauses& in, const Clause& governor, const Clause& clause);

/// "opposes closing the mine", "warned against leaving": is said of whoever may do it, and not of the
/// subject.
bool judges_a_deed(const SentenceClauses& in, const Clause& governor, const Clause& clause);

}  // namespace newsgraph::parser
