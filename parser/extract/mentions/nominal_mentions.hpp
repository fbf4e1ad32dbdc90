#pragma once
// Mentions by description ("the spy agency", "some 3,000 North Korean soldiers", "another 1,500") and by
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
