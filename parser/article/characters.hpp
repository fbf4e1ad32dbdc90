#pragma once
// Code points of UTF-8 text, as the recognisers of article furniture look at them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7), or
/// nullopt.
std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// The code point at `position`, which moves behind it. The text must be valid and the position inside it.
char32_t next_code_point(std::string_view text, std::size_t& position);
/// The code point before `position`, which moves before it; the position must be above 0.
char32_t previous_code_point(std::string_view text, std::size_t& position);

/// White space of any script, and what shows as nothing: control characters, byte order marks, zero-width
/// spaces.
bool is_blank(char32_t code);
bool is_letter(char32_t code);
bool is_upper(char32_t code);  // title case letters too
bool is_lower(char32_t code);
bool is_digit(char32_t code);  // decimal digits of any script

/// The span without blank characters at its ends.
Span trimmed(std::string_view text, Span span);
std::string_view trimmed(std::string_view text);

std::size_t code_points(std::string_view text);
/// Words: stretches between blanks that hold a letter or a digit.
std::size_t word_count(std::string_view text);

/// For comparing furniture: ASCII letters in lower case, typographic quotes and dashes as ASCII, blanks as
/// one space, none at the ends.
std::string plain(std::string_view text);

}  // namespace newsgraph::parser
