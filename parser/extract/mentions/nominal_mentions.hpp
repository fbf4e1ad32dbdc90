#pragma once
// Mentions by description: "the coast guard", "some 400 Norwegian sailors", "another 250".

#include <string>
#include <unordered_set>

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Adds them to context.mentions. Names must have been found before.
/// `things` are the lemmas of goods and papers that the sentences before have told of; the sentence's are
/// added.
void find_nominal_mentions(SentenceContext& context, const Lexicon& lexicon,
                           std::unordered_set<std::string>& things);

}  // namespace newsgraph::parser
