#pragma once
// Mentions by pronoun.

#include "parser/extract/mentions/sentence_context.hpp"

namespace newsgraph::parser {

/// Personal and possessive pronouns of the third person; the type is what the form alone tells (Person for
/// "he", Group for "they", Agency for "it").
void find_pronouns(SentenceContext& context);

}  // namespace newsgraph::parser
