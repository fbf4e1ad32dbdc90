#pragma once

#include <cstddef>
#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

struct SimilarPair {
  GraphView::Vertex a = 0, b = 0;  // a < b
  double similarity = 0;
};

/// The most similar pairs of vertices by their neighbours, most similar first: the part that both have of
/// those that either has (Jaccard, 1901). Direction, parallel edges and loops do not matter. Pairs that share
/// none are left out. Work grows with the sum of the squares of the degrees, memory with `most`.
std::vector<SimilarPair> similar_pairs(const GraphView& view, std::size_t most, double at_least = 0,
                                       const Tick& tick = {});

}  // namespace newsgraph::graph
