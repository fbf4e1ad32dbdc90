#pragma once
// What came close to a query that found nothing.

#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

/// Lines for whoever asked: labels, types, properties and names of the query that the graph does not have,
/// with the nearest it has; where all of them are there, what each would have found alone. Empty where
/// nothing useful can be said.
std::vector<std::string> near_misses(const graph::PropertyGraph& graph, std::string_view statement);

}  // namespace newsgraph::cli
