#include "graph/algorithms/paths.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>
#include <set>

namespace newsgraph::graph {
namespace {

using Vertex = GraphView::Vertex;
constexpr double kFar = std::numeric_limits<double>::infinity();

/// Cheapest first, then in the order of vertices and edges.
struct Cheaper {
  bool operator()(const ViewPath& a, const ViewPath& b) const {
    if (a.cost != b.cost) return a.cost < b.cost;
    return std::tie(a.vertices, a.edges) < std::tie(b.vertices, b.edges);
  }
};

/// Dijkstra's algorithm from one vertex to another, past what is closed.
class Search {
 public:
  Search(const GraphView& view, const PathOptions& options, const Tick& tick)
      : view_(view),
        options_(options),
        tick_(tick),
        cost_(view.vertex_count(), kFar),
        before_(view.vertex_count()),
        closed_(view.vertex_count(), false) {}

  double cost_of(std::uint32_t edge) const { return options_.costs.empty() ? 1 : options_.costs[edge]; }
  void close(Vertex v) { closed_[v] = true; }
  void open_all() { std::fill(closed_.begin(), closed_.end(), false); }

  /// `closed_edges` are those that may not be the first. Among equally cheap paths the one whose vertices
  /// come first from the end is taken.
  std::optional<ViewPath> run(Vertex from, Vertex to, const std::set<std::uint32_t>& closed_edges) {
    for (const Vertex v : touched_) cost_[v] = kFar;
    touched_.assign(1, from);
    cost_[from] = 0;
    std::priority_queue<std::pair<double, Vertex>, std::vector<std::pair<double, Vertex>>, std::greater<>>
        queue;
    queue.emplace(0, from);
    while (!queue.empty()) {
      const auto [cost, v] = queue.top();
      queue.pop();
      if (cost > cost_[v]) continue;
      if (v == to) return path(from, to);
      for (const GraphView::Arc& arc : view_.outgoing(v)) {
        if (v != from || !closed_edges.contains(arc.index)) reach(v, arc.target, arc.index, queue);
      }
      if (options_.directed) continue;
      for (const GraphView::Arc& arc : view_.incoming(v)) {
        if (v != from || !closed_edges.contains(arc.index)) reach(v, arc.source, arc.index, queue);
      }
    }
    return std::nullopt;
  }

 private:
  template <class Queue>
  void reach(Vertex v, Vertex next, std::uint32_t edge, Queue& queue) {
    call(tick_);
    const double cost = cost_[v] + cost_of(edge);
    if (closed_[next] || cost >= cost_[next]) return;
    if (cost_[next] == kFar) touched_.push_back(next);
    cost_[next] = cost;
    before_[next] = {v, edge};
    queue.emplace(cost, next);
  }
  ViewPath path(Vertex from, Vertex to) const {
    ViewPath path;
    path.cost = cost_[to];
    path.vertices.push_back(to);
    while (path.vertices.back() != from) {
      const auto [v, edge] = before_[path.vertices.back()];
      path.vertices.push_back(v);
      path.edges.push_back(edge);
    }
    std::reverse(path.vertices.begin(), path.vertices.end());
    std::reverse(path.edges.begin(), path.edges.end());
    return path;
  }

  const GraphView& view_;
  const PathOptions& options_;
  const Tick& tick_;
  std::vector<double> cost_;
  std::vector<std::pair<Vertex, std::uint32_t>> before_;  // the vertex and edge by which one was reached
  std::vector<bool> closed_;
  std::vector<Vertex> touched_;
};

/// The path's first `count` edges, then the other path.
ViewPath joined(const ViewPath& path, std::size_t count, const ViewPath& rest, const Search& search) {
  ViewPath whole;
  whole.vertices.assign(path.vertices.begin(), path.vertices.begin() + static_cast<std::ptrdiff_t>(count));
  whole.edges.assign(path.edges.begin(), path.edges.begin() + static_cast<std::ptrdiff_t>(count));
  whole.vertices.insert(whole.vertices.end(), rest.vertices.begin(), rest.vertices.end());
  whole.edges.insert(whole.edges.end(), rest.edges.begin(), rest.edges.end());
  for (const std::uint32_t edge : whole.edges) whole.cost += search.cost_of(edge);
  return whole;
}

/// The edges by which the paths that begin with the same `count` edges go on.
std::set<std::uint32_t> next_edges(const std::vector<ViewPath>& paths, const ViewPath& like,
                                   std::size_t count) {
  std::set<std::uint32_t> edges;
  const auto end = like.edges.begin() + static_cast<std::ptrdiff_t>(count);
  for (const ViewPath& path : paths) {
    if (path.edges.size() > count && std::equal(like.edges.begin(), end, path.edges.begin()))
      edges.insert(path.edges[count]);
  }
  return edges;
}

}  // namespace

std::vector<ViewPath> shortest_paths(const GraphView& view, Vertex from, Vertex to, std::size_t k,
                                     const PathOptions& options, const Tick& tick) {
  std::vector<ViewPath> paths;
  if (k == 0) return paths;
  Search search(view, options, tick);
  if (auto first = search.run(from, to, {})) paths.push_back(*std::move(first));
  std::set<ViewPath, Cheaper> candidates;
  while (!paths.empty() && paths.size() < k) {
    const ViewPath last = paths.back();
    search.open_all();
    for (std::size_t i = 0; i < last.edges.size(); ++i) {  // leave the last path after i edges
      if (auto rest = search.run(last.vertices[i], to, next_edges(paths, last, i)))
        candidates.insert(joined(last, i, *rest, search));
      search.close(last.vertices[i]);
    }
    if (candidates.empty()) break;
    paths.push_back(*candidates.begin());
    candidates.erase(candidates.begin());
  }
  return paths;
}

}  // namespace newsgraph::graph
