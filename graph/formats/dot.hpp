#pragma once
// The raw graph as data in Graphviz's language (graphviz.org/doc/info/lang.html), for its tools (gvpr, gc,
// acyclic, sfdp …); a diagram to look at is `newsgraph render`.
//   "k1" [label="Ida Holm", labels=":Entity:Person", name="Ida Holm"];
//   "k1" -> "k2" [key="e1", label="MET", type="MET", count="3"];
// All values are texts (plain_text.hpp), in which a backslash is doubled, as in Graphviz's escString. A
// property whose name Graphviz keeps for drawing gets an underscore. U+0000, which ends a text there, is
// U+FFFD.

#include <iosfwd>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_dot(const PropertyGraph& graph, std::ostream& out);

}  // namespace newsgraph::graph
