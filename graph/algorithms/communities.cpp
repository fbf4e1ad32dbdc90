#include "graph/algorithms/communities.hpp"

#include <algorithm>
#include <numeric>

#include "graph/algorithms/components.hpp"

namespace newsgraph::graph {
namespace {

/// An undirected graph with weights: what the view is, then what its communities are to each other.
struct Weighted {
  struct Tie {
    std::uint32_t to;
    double weight;
  };
  std::vector<std::size_t> first;  // into ties, by vertex, and their number
  std::vector<Tie> ties;           // to others, each once; both ways
  std::vector<double> inside;      // twice the weight of a vertex's loops
  std::vector<double> degree;      // the weight of all its ties, loops twice
  double total = 0;                // of all degrees

  std::uint32_t size() const { return static_cast<std::uint32_t>(inside.size()); }
};

struct WeightedEdge {
  std::uint32_t a, b;
  double weight;
};

/// `edges` holds each edge both ways, a loop once with twice its weight.
Weighted make_weighted(std::uint32_t size, std::vector<WeightedEdge> edges) {
  std::stable_sort(edges.begin(), edges.end(), [](const WeightedEdge& x, const WeightedEdge& y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  Weighted graph;
  graph.first.assign(size + 1, 0);
  graph.inside.assign(size, 0);
  graph.degree.assign(size, 0);
  for (std::size_t i = 0; i < edges.size();) {
    const auto [a, b, unused] = edges[i];
    double weight = 0;
    for (; i < edges.size() && edges[i].a == a && edges[i].b == b; ++i) weight += edges[i].weight;
    graph.degree[a] += weight;
    if (a == b) {
      graph.inside[a] += weight;
    } else {
      graph.ties.push_back({b, weight});
      ++graph.first[a + 1];
    }
  }
  std::partial_sum(graph.first.begin(), graph.first.end(), graph.first.begin());
  graph.total = std::accumulate(graph.degree.begin(), graph.degree.end(), 0.0);
  return graph;
}

Weighted weighted(const GraphView& view) {
  std::vector<WeightedEdge> edges;
  for (const GraphView::Arc& arc : view.all_edges()) {
    edges.push_back({arc.source, arc.target, 1});
    edges.push_back({arc.target, arc.source, 1});  // of a loop: the second half
  }
  return make_weighted(view.vertex_count(), std::move(edges));
}

class Level {
 public:
  Level(const Weighted& graph, double resolution) : graph_(graph), resolution_(resolution) {
    community_.resize(graph.size());
    std::iota(community_.begin(), community_.end(), 0u);
    degree_of_ = graph.degree;
    weight_to_.assign(graph.size(), 0);
  }

  /// Moves vertices to better communities until none moves; false where none ever did.
  bool run(const Tick& tick) {
    bool any = false;
    for (bool moved = true; moved;) {
      moved = false;
      for (std::uint32_t v = 0; v < graph_.size(); ++v) {
        moved |= move(v);
        call(tick);
      }
      any |= moved;
    }
    return any;
  }
  const std::vector<std::uint32_t>& community() const { return community_; }

 private:
  bool move(std::uint32_t v) {
    const std::uint32_t own = community_[v];
    near_.assign(1, own);
    for (std::size_t i = graph_.first[v]; i < graph_.first[v + 1]; ++i) {
      const std::uint32_t other = community_[graph_.ties[i].to];
      if (weight_to_[other] == 0 && other != own) near_.push_back(other);
      weight_to_[other] += graph_.ties[i].weight;
    }
    degree_of_[own] -= graph_.degree[v];
    std::sort(near_.begin() + 1, near_.end());
    std::uint32_t best = own;
    double best_gain = gain(v, own) + 1e-12 * graph_.total;  // rounding is no gain
    for (const std::uint32_t one : near_) {
      if (const double its = gain(v, one); its > best_gain) {
        best = one;
        best_gain = its;
      }
    }
    for (const std::uint32_t one : near_) weight_to_[one] = 0;
    degree_of_[best] += graph_.degree[v];
    community_[v] = best;
    return best != own;
  }
  double gain(std::uint32_t v, std::uint32_t community) const {
    return weight_to_[community] - resolution_ * degree_of_[community] * graph_.degree[v] / graph_.total;
  }

  const Weighted& graph_;
  double resolution_;
  std::vector<std::uint32_t> community_, near_;
  std::vector<double> degree_of_;  // a community's
  std::vector<double> weight_to_;  // from the vertex under way to a community
};

/// Communities as vertices.
Weighted folded(const Weighted& graph, const std::vector<std::uint32_t>& community, std::uint32_t count) {
  std::vector<WeightedEdge> edges;
  for (std::uint32_t v = 0; v < graph.size(); ++v) {
    if (graph.inside[v] > 0) edges.push_back({community[v], community[v], graph.inside[v]});
    for (std::size_t i = graph.first[v]; i < graph.first[v + 1]; ++i)
      edges.push_back({community[v], community[graph.ties[i].to], graph.ties[i].weight});
  }
  return make_weighted(count, std::move(edges));
}

double modularity(const Weighted& communities, double resolution) {
  double sum = 0;
  for (std::uint32_t c = 0; c < communities.size(); ++c) {
    const double part = communities.degree[c] / communities.total;
    sum += communities.inside[c] / communities.total - resolution * part * part;
  }
  return sum;
}

}  // namespace

Communities communities(const GraphView& view, double resolution, const Tick& tick) {
  Communities result;
  result.of.resize(view.vertex_count());
  std::iota(result.of.begin(), result.of.end(), 0u);
  if (view.edge_count() == 0) return result;
  Weighted graph = weighted(view);
  for (;;) {
    Level level(graph, resolution);
    if (!level.run(tick)) break;
    const std::vector<std::uint32_t> numbered = numbered_by_first(level.community());
    for (std::uint32_t& community : result.of) community = numbered[community];
    graph = folded(graph, numbered, *std::max_element(numbered.begin(), numbered.end()) + 1);
  }
  result.of = numbered_by_first(std::move(result.of));
  result.modularity = modularity(graph, resolution);
  return result;
}

}  // namespace newsgraph::graph
