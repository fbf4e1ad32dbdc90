#pragma once
// What a page's metadata says: Open Graph, article:published_time, JSON-LD, Dublin Core, microdata, <time>.

#include <libxml/tree.h>

#include <optional>
#include <string>

#include "graph/temporal.hpp"

namespace newsgraph::parser {

struct HtmlMetadata {
  std::optional<std::string> title, outlet;
  std::optional<graph::Date> date;
};

HtmlMetadata read_metadata(const xmlNode* root);

/// An element's attribute, or an empty string.
std::string attribute(const xmlNode* element, const char* name);
/// The element's name is this one (ASCII, lower case).
bool is_element(const xmlNode* node, const char* name);
/// The node behind `node` in document order, within `root`; `into` says whether its children come first.
/// nullptr at the end.
const xmlNode* following(const xmlNode* node, const xmlNode* root, bool into);
/// All text below, white space collapsed.
std::string text_content(const xmlNode* element);

}  // namespace newsgraph::parser
