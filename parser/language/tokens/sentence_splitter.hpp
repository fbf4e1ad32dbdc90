#pragma once
// Where sentences end among the words of a region.

#include <cstddef>
#include <string_view>
#include <vector>

#include "parser/language/tokens/tokeniser.hpp"

namespace newsgraph::parser {

/// For each sentence the number of the token after its last one, ascending; the last is tokens.size(). Empty
/// for no tokens. What goes on for more than 400 tokens is cut, behind a comma where there is one.
std::vector<std::size_t> sentence_ends(std::string_view text, const std::vector<TokenSpan>& tokens);

}  // namespace newsgraph::parser
