#pragma once

#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

/// Closeness by vertex: 1 / the mean distance from those that reach it, times the part of all others that do
/// (Wasserman and Faust, 1994), so that graphs in several pieces compare. 0 where none does.
/// \param directed Distances follow the edges' direction.
std::vector<double> closeness(const GraphView& view, bool directed, const Tick& tick = {});

}  // namespace newsgraph::graph
