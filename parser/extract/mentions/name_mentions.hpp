#pragma once
// Mentions by name: what the tagger found and what the lexicon knows of countries, with the titles before
// them.

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Adds them to context.mentions and marks the words of names and titles as used.
void find_name_mentions(SentenceContext& context, const Lexicon& lexicon);

}  // namespace newsgraph::parser
