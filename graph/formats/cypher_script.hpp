#pragma once
// A graph as openCypher statements that make it again, in our own engine, Neo4j or Memgraph: nodes by their
// labels and relationships by their type, a few hundred a statement, each statement ended by ";" at the end
// of a line. While the script runs, nodes carry a label and a property of its own (`_Import`, `_import`), by
// which relationships find their ends; the last statement takes them away.

#include <iosfwd>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_cypher_script(const PropertyGraph& graph, std::ostream& out);

}  // namespace newsgraph::graph
