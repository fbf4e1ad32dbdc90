#pragma once
// Where a clause's verb stands, whether it is finite, and what a clause is without.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// The role of who stands for the grammatical subject.
Role subject_role(const Clause& clause);

/// A grammatical subject, or who does what a passive says.
bool has_subject(const Clause& clause);

/// The verb with what belongs to it: "had been", "also".
int verb_begin(const SentenceClauses& in, const Clause& clause);

/// Where the predicate begins: with its copula or auxiliary, or by itself.
int first_verb(const SentenceClauses& in, int predicate);

bool is_finite_verb(const SentenceClauses& in, int word);

/// Is its first word a finite verb?
bool is_finite(const SentenceClauses& in, const Clause& clause);

/// Does the phrase end where the verb begins, but for punctuation?
bool reaches(const SentenceClauses& in, int phrase, int verb);

/// A weekday's name.
bool is_day(const Word& w);

}  // namespace newsgraph::parser
