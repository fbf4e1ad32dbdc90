#pragma once
// Node-link JSON, as networkx (node_link_graph(data, edges="links")) and D3 read it:
//   {"directed": true, "multigraph": true, "graph": {}, "nodes": [
//   {"id": KEY, "labels": ["Entity", "Person"], "name": …}], "links": [
//   {"source": KEY, "target": KEY, "key": KEY, "type": "MET", "count": 3}]}
// Properties stand beside these, in JSON that everybody understands (plain_text.hpp); one called id, labels,
// type, source, target or key gets an underscore.

#include <iosfwd>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_node_link(const PropertyGraph& graph, std::ostream& out);

}  // namespace newsgraph::graph
