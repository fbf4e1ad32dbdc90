#pragma once
// Cytoscape's JSON (js.cytoscape.org, Cytoscape desktop: .cyjs):
//   {"data": {"name": "newsgraph"}, "elements": {"nodes": [
//   {"data": {"id": KEY, "labels": ["Entity", "Person"], "name": …}}], "edges": [
//   {"data": {"id": KEY, "source": KEY, "target": KEY, "type": "MET", "interaction": "MET"}}]}}
// Properties stand beside these, as in node_link.hpp; one called id, labels, type, interaction, source,
// target, parent or shared_name gets an underscore.

#include <iosfwd>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_cytoscape(const PropertyGraph& graph, std::ostream& out);

}  // namespace newsgraph::graph
