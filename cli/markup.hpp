#pragma once
// Text inside HTML, SVG and Graphviz's labels.

#include <string>
#include <string_view>

namespace newsgraph::cli {

/// The text with & < > " ' as references, fit for content and for quoted attributes; control characters but
/// line ends and tabs become spaces.
std::string escaped(std::string_view text);

}  // namespace newsgraph::cli
