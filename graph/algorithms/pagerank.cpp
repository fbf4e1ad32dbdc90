#include "graph/algorithms/pagerank.hpp"

#include <cmath>

namespace newsgraph::graph {

std::vector<double> pagerank(const GraphView& view, const PageRankOptions& options, const Tick& tick) {
  const std::uint32_t count = view.vertex_count();
  if (count == 0) return {};
  std::vector<double> ranks(count, 1.0 / count), next(count);
  for (std::size_t round = 0; round < options.most_rounds; ++round) {
    tell(tick, static_cast<double>(round), static_cast<double>(options.most_rounds));
    double adrift = 0;  // of vertices without edges to pass it on
    for (std::uint32_t v = 0; v < count; ++v) {
      if (out_degree(v, view) == 0) adrift += ranks[v];
    }
    double moved = 0;
    for (std::uint32_t v = 0; v < count; ++v) {
      double received = adrift / count;
      for (const GraphView::Arc& arc : view.incoming(v))
        received += ranks[arc.source] / out_degree(arc.source, view);
      next[v] = (1 - options.damping) / count + options.damping * received;
      moved += std::abs(next[v] - ranks[v]);
      call(tick);
    }
    ranks.swap(next);
    if (moved < options.tolerance) break;
  }
  return ranks;
}

}  // namespace newsgraph::graph
