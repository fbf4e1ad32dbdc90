#pragma once
// Mentions by name: what the tagger found and what the lexicon knows of countries, with the titles before
// them.

#include <string>
#include <unordered_set>

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Adds them to context.mentions and marks the words of names and titles as used. `ethnic`: the document's
/// adjectives of nationality that mean a people (ethnic_words); `craft`: its names of ships (craft_names).
void find_name_mentions(SentenceContext& context, const Lexicon& lexicon,
                        const std::unordered_set<std::string>& ethnic,
                        const std::unordered_set<std::string>& craft);

}  // namespace newsgraph::parser
