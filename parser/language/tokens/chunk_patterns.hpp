#pragma once
// What is found as a whole inside a chunk, a stretch of text between white space. Each function looks at
// position `at` and returns how many code points belong together there, 0 for none.

#include <cstddef>

#include "parser/language/tokens/characters.hpp"

namespace newsgraph::parser::tokens {

std::size_t match_address(const CodePoints& chunk,
                          std::size_t at);  // URL, e-mail, "@handle", "bbc.co.uk", "a.doc"
std::size_t match_emoticon(const CodePoints& chunk, std::size_t at);  // ":-)", "<3"
std::size_t match_number(const CodePoints& chunk,
                         std::size_t at);  // "3,000", "9/11", "713-853-3989", "1990s", "2nd"
std::size_t match_punctuation(const CodePoints& chunk,
                              std::size_t at);  // "...", "--", "?!", "<<"; at least 1

}  // namespace newsgraph::parser::tokens
