#pragma once

#include <iosfwd>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

/// The graph that openCypher statements make, run one after the other on an empty graph; a statement ends
/// with ";" at the end of a line. Throws graph::FormatError with the line at which a statement that failed
/// begins.
graph::PropertyGraph read_cypher_script(std::istream& in);

}  // namespace newsgraph::cli
