#pragma once
// GEXF 1.3 (gexf.net), as Gephi reads it: a node's label is its name, an edge's label and kind are its type
// and its weight is the property `support`. Labels are the attribute "labels" (":Entity:Person"). Lists are
// GEXF's lists of strings, as JSON; temporal values are strings in ISO 8601. A property called id, key,
// label, labels, kind, type, source, target or weight gets an underscore. What XML cannot hold is U+FFFD.

#include <iosfwd>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_gexf(const PropertyGraph& graph, std::ostream& out);

}  // namespace newsgraph::graph
