#pragma once
// The main text of a web page, and what its metadata says of it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/temporal.hpp"
#include "parser/article/regions.hpp"

namespace newsgraph::parser {

struct HtmlPage {
  std::string text;                   // the blocks of the main text, joined by blank lines
  std::vector<Paragraph> paragraphs;  // headings and captions with their kind
  std::optional<std::string> title, outlet;
  std::optional<graph::Date> date;
};

/// Reads any tag soup. Scripts, navigation, forms, asides and blocks of links are left out; entities are
/// decoded; white space is collapsed as a browser does. Text in another encoding is converted where the page
/// declares it. Throws InputError, prefixed with `source`, where the text is in no encoding that can be read,
/// or nothing is left.
HtmlPage read_html(std::string_view bytes, const std::string& source);

}  // namespace newsgraph::parser
