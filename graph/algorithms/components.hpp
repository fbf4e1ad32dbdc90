#pragma once

#include <cstdint>
#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

/// The number of each vertex's weakly connected component: from 0, in the order of their first vertices.
std::vector<std::uint32_t> weak_components(const GraphView& view, const Tick& tick = {});
/// Likewise of strongly connected components (Tarjan, 1972).
std::vector<std::uint32_t> strong_components(const GraphView& view, const Tick& tick = {});

/// Groups numbered anew: from 0, in the order of their first members.
std::vector<std::uint32_t> numbered_by_first(std::vector<std::uint32_t> groups);

}  // namespace newsgraph::graph
