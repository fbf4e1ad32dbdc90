#pragma once
// What an article calls a thing in full: a mention with the words that stand around it.

#include <string>
#include <vector>

#include "parser/resolve/coreference/chains.hpp"

namespace newsgraph::parser {

/// The mention as it is and with more of its phrase: with the adjectives and nouns in front of a name
/// ("former goalkeeper Ida Holm", "the snowy North"), and with what a description is of, at or in, or does
/// ("surgeon at the Harbour Hospital", "general who changed sides"). Without articles; phrases of more than
/// nine words are left out, and so is the mention's own name.
std::vector<std::string> fuller_phrases(const Chains& chains, const Mention& mention);

}  // namespace newsgraph::parser
