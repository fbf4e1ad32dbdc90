#include "graph/algorithms/similarity.hpp"

#include <algorithm>

namespace newsgraph::graph {
namespace {

bool comes_first(const SimilarPair& x, const SimilarPair& y) {
  if (x.similarity != y.similarity) return x.similarity > y.similarity;
  return std::pair(x.a, x.b) < std::pair(y.a, y.b);
}

/// Keeps the first `most` of all that are offered, as a heap with the last one on top.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}
  void offer(const SimilarPair& pair) {
    if (most_ == 0 || (pairs_.size() == most_ && !comes_first(pair, pairs_.front()))) return;
    if (pairs_.size() == most_) {
      std::pop_heap(pairs_.begin(), pairs_.end(), comes_first);
      pairs_.pop_back();
    }
    pairs_.push_back(pair);
    std::push_heap(pairs_.begin(), pairs_.end(), comes_first);
  }
  std::vector<SimilarPair> sorted() && {
    std::sort(pairs_.begin(), pairs_.end(), comes_first);
    return std::move(pairs_);
  }

 private:
  std::size_t most_;
  std::vector<SimilarPair> pairs_;
};

}  // namespace

std::vector<SimilarPair> similar_pairs(const GraphView& view, std::size_t most, double at_least,
                                       const Tick& tick) {
  const GraphView simple = view.simple(false);
  std::vector<std::uint32_t> shared(simple.vertex_count());  // neighbours, with the vertex under way
  std::vector<GraphView::Vertex> met;
  Best best(most);
  for (GraphView::Vertex a = 0; a < simple.vertex_count(); ++a) {
    met.clear();
    tell(tick, a, simple.vertex_count());
    for (const GraphView::Arc& to : simple.outgoing(a)) {
      for (const GraphView::Arc& on : simple.outgoing(to.target)) {
        if (on.target <= a) continue;
        if (shared[on.target]++ == 0) met.push_back(on.target);
      }
      call(tick);
    }
    for (const GraphView::Vertex b : met) {
      const double both = shared[b];
      const double similarity = both / (out_degree(a, simple) + out_degree(b, simple) - both);
      if (similarity >= at_least) best.offer({a, b, similarity});
      shared[b] = 0;
    }
  }
  return std::move(best).sorted();
}

}  // namespace newsgraph::graph
