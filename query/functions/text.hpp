#pragma once
// Text by code points. Values hold UTF-8; a broken byte counts as one character and is kept as it is.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::query::text {

/// How many code points.
std::size_t length(std::string_view text);
/// The byte offset of a code point; the text's size where there are fewer.
std::size_t offset_of(std::string_view text, std::size_t position);
std::string reversed(std::string_view text);
std::string upper(std::string_view text);
std::string lower(std::string_view text);
/// Without Unicode white space at its start or end.
std::string_view trimmed_left(std::string_view text);
std::string_view trimmed_right(std::string_view text);
std::string replaced(std::string_view text, std::string_view search, std::string_view replacement);
/// At every occurrence of the delimiter; an empty one parts all characters.
std::vector<std::string_view> split(std::string_view text, std::string_view delimiter);

}  // namespace newsgraph::query::text
