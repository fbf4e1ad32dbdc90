#pragma once
// How much of what a graph holds.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

using Counts = std::vector<std::pair<std::string, std::size_t>>;  // the most first, then by name

/// Nodes by label.
Counts label_counts(const graph::PropertyGraph& graph);
/// Edges by type.
Counts type_counts(const graph::PropertyGraph& graph);

/// Edge types that say where things stand written, not what happened.
bool is_bookkeeping(std::string_view edge_type);

}  // namespace newsgraph::cli
