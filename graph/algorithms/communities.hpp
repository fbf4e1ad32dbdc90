#pragma once

#include <cstdint>
#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

struct Communities {
  std::vector<std::uint32_t> of;  // each vertex's, from 0 in the order of their first vertices
  double modularity = 0;          // of the division (Newman and Girvan, 2004), -0.5 to 1
};

/// The Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre: Fast unfolding of communities in large
/// networks, 2008) without regard to direction; several edges between two vertices count as often. Vertices
/// are taken in their order and of equally good communities the lowest is taken: the same graph gives the
/// same communities. \param resolution Above 1 makes smaller communities, below 1 larger ones.
Communities communities(const GraphView& view, double resolution = 1, const Tick& tick = {});

}  // namespace newsgraph::graph
