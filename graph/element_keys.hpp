#pragma once

#include <string>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

/// A name for each element that outlives its internal id; distinct among the nodes, and among the edges.
/// By id; empty where the element was removed.
struct ElementKeys {
  std::vector<std::string> nodes, edges;
};

/// The string property `key` where an element has one, else a hash of what it is: labels and properties;
/// type, the ends' keys and properties. Of elements with the same key, all but the first (by id) get "~2",
/// "~3" … appended.
ElementKeys element_keys(const PropertyGraph& graph);

}  // namespace newsgraph::graph
