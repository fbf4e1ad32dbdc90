#pragma once
// Text cut into lines.

#include <string_view>
#include <vector>

namespace newsgraph::cli {

/// The text cut into lines of at most `width` columns, between words where that can be; the space at a cut is
/// left out. The lines point into the text.
std::vector<std::string_view> lines_of(std::string_view text, std::size_t width);

}  // namespace newsgraph::cli
