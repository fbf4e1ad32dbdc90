#pragma once
// The classes of words that a clause's predicate belongs to.

#include "parser/extract/clauses/clause.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// By the predicate's lemma alone, with its particle ("rule out") or with one of its prepositions ("call
/// on").
bool belongs_to(const Clause& clause, const Document& document, const Lexicon& lexicon, WordClass word_class);

/// Does it say of its subject that it comes about: "occurs", "took place", "broke out"?
bool happens(const Clause& clause, const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
