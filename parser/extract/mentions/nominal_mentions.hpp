#pragma once
// Mentions by description: "the coast guard", "some 400 Norwegian sailors", "another 250".

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Adds them to context.mentions. Names must have been found before.
void find_nominal_mentions(SentenceContext& context, const Lexicon& lexicon);

}  // namespace newsgraph::parser
