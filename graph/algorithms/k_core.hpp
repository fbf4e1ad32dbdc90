#pragma once

#include <cstdint>
#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

/// The core number of each vertex: the largest k such that it is in a part of the graph in which every vertex
/// is joined to k others of the part (Batagelj and Zaversnik, 2003). Direction, parallel edges and loops do
/// not matter.
std::vector<std::uint32_t> core_numbers(const GraphView& view, const Tick& tick = {});

}  // namespace newsgraph::graph
