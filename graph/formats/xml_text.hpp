#pragma once

#include <string>
#include <string_view>

namespace newsgraph::graph {

/// May the text stand in an XML 1.0 document? Control characters and U+FFFE, U+FFFF may not, not even
/// escaped.
bool is_xml_text(std::string_view text);
/// For an element's content or an attribute's value: the same text to every reader, white space included.
std::string xml_escaped(std::string_view text);

}  // namespace newsgraph::graph
