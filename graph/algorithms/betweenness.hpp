#pragma once

#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

/// Betweenness by vertex: on what part of the shortest paths between each two others it lies (Brandes, 2001),
/// divided by the number of ordered pairs of others. Parallel edges count once. \param directed Paths follow
/// the edges' direction.
std::vector<double> betweenness(const GraphView& view, bool directed, const Tick& tick = {});

}  // namespace newsgraph::graph
