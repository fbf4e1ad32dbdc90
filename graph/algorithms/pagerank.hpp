#pragma once

#include <cstddef>
#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

struct PageRankOptions {
  double damping = 0.85;           // 0 to 1
  double tolerance = 1e-8;         // ends when all ranks together moved by less
  std::size_t most_rounds = 1000;  // or after so many
};

/// PageRank (Brin and Page, 1998) by vertex; the ranks sum to 1. Each of a vertex's edges passes on an equal
/// part; a vertex without any gives to all alike (Boost's page_rank lets that rank leak away).
std::vector<double> pagerank(const GraphView& view, const PageRankOptions& options = {},
                             const Tick& tick = {});

}  // namespace newsgraph::graph
