#pragma once
// GraphML (graphml.graphdrawing.org) with typed attributes. Labels are the attribute "labels"
// (":Person:Entity"), an edge's type is "label", as Neo4j and Gephi write them. What GraphML has no type for
// is a string attribute with our own attribute ng:type: lists ("list of string", JSON inside) and temporal
// values ("date", ISO 8601).

#include <iosfwd>

#include "graph/formats/format_error.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_graphml(const PropertyGraph& graph, std::ostream& out);
/// Reads our own and other programs' files: unknown elements are passed over, undirected edges are read from
/// source to target. Throws FormatError with the line.
PropertyGraph read_graphml(std::istream& in);

}  // namespace newsgraph::graph
