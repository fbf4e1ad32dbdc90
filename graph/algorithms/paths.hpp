#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/algorithms/tick.hpp"
#include "graph/graph_view.hpp"

namespace newsgraph::graph {

struct ViewPath {
  std::vector<GraphView::Vertex> vertices;
  std::vector<std::uint32_t> edges;  // indices in the view; one less than vertices
  double cost = 0;
};

struct PathOptions {
  bool directed = true;           // follow the edges' direction
  std::span<const double> costs;  // by edge index, none below 0; empty: 1 each
};

/// The k cheapest paths without a vertex twice (Yen, 1971), cheapest first; of equally cheap ones the order
/// is that of their vertices. Fewer where there are not as many. With k = 1 Dijkstra's shortest path.
std::vector<ViewPath> shortest_paths(const GraphView& view, GraphView::Vertex from, GraphView::Vertex to,
                                     std::size_t k, const PathOptions& options = {}, const Tick& tick = {});

}  // namespace newsgraph::graph
