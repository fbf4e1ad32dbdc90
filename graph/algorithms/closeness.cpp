#include "graph/algorithms/closeness.hpp"

namespace newsgraph::graph {
namespace {

constexpr std::uint32_t kUnseen = 0xffffffff;

/// Breadth first against the edges; the arrays are made once and cleared of what was seen.
class Distances {
 public:
  explicit Distances(const GraphView& view) : view_(view), distance_(view.vertex_count(), kUnseen) {}

  struct Sum {
    std::uint64_t reached = 0, total = 0;  // without the start itself
  };
  Sum to(GraphView::Vertex start, const Tick& tick) {
    queue_.assign(1, start);
    distance_[start] = 0;
    Sum sum;
    for (std::size_t i = 0; i < queue_.size(); ++i) {
      const GraphView::Vertex v = queue_[i];
      sum.total += distance_[v];
      for (const GraphView::Arc& arc : view_.incoming(v)) {
        if (distance_[arc.source] != kUnseen) continue;
        distance_[arc.source] = distance_[v] + 1;
        queue_.push_back(arc.source);
      }
      call(tick);
    }
    sum.reached = queue_.size() - 1;
    for (const GraphView::Vertex v : queue_) distance_[v] = kUnseen;
    return sum;
  }

 private:
  const GraphView& view_;
  std::vector<std::uint32_t> distance_;
  std::vector<GraphView::Vertex> queue_;
};

}  // namespace

std::vector<double> closeness(const GraphView& view, bool directed, const Tick& tick) {
  const GraphView simple = view.simple(directed);
  Distances distances(simple);
  std::vector<double> scores(simple.vertex_count());
  for (GraphView::Vertex v = 0; v < simple.vertex_count(); ++v) {
    tell(tick, v, simple.vertex_count());
    const auto [reached, total] = distances.to(v, tick);
    if (total == 0) continue;
    const double part = static_cast<double>(reached) / (simple.vertex_count() - 1.0);
    scores[v] = part * static_cast<double>(reached) / static_cast<double>(total);
  }
  return scores;
}

}  // namespace newsgraph::graph
