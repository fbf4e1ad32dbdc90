#pragma once
// Mentions by description ("the coast guard", "some 400 Norwegian sailors", "another 250") and by
// pronoun.

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Adds them to context.mentions. Names must have been found before.
void find_nominal_mentions(SentenceContext& context, const Lexicon& lexicon);

/// Personal and possessive pronouns of the third person; the type is what the form alone tells (Person for
/// "he", Group for "they", Agency for "it").
void find_pronouns(SentenceContext& context);

}  // namespace newsgraph::parser
