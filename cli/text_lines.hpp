#pragma once
// Text cut into lines.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::cli {

/// The text cut into lines of at most `width` columns, between words where that can be; the space at a cut is
/// left out. The lines point into the text.
std::vector<std::string_view> lines_of(std::string_view text, std::size_t width);

/// The text in lines that fit into `width` columns with all but the first moved in by `indent`; the caller
/// puts as much before the first.
std::string hung(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace newsgraph::cli
