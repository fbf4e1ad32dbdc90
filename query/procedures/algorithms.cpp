// Graph algorithms as procedures. All take a map: labels, types, factuality and support say which part of the
// graph is looked at, directed whether direction matters.

#include "query/procedures/algorithms.hpp"

#include <fmt/format.h>

#include <cmath>
#include <memory>

#include "graph/algorithms/betweenness.hpp"
#include "graph/algorithms/closeness.hpp"
#include "graph/algorithms/communities.hpp"
#include "graph/algorithms/components.hpp"
#include "graph/algorithms/k_core.hpp"
#include "graph/algorithms/pagerank.hpp"
#include "graph/algorithms/paths.hpp"
#include "graph/algorithms/similarity.hpp"
#include "query/error.hpp"
#include "query/procedures/algorithm_options.hpp"
#include "query/procedures/progress.hpp"

namespace newsgraph::query {

using graph::GraphView;
using graph::PropertyGraph;
using graph::Tick;
using graph::Value;
using Rows = std::vector<std::vector<Value>>;
using Arguments = std::span<const Value>;

namespace {

/// A row for each node: the node and its number.
template <class Number, class Make>
Rows row_a_node(const GraphView& view, const std::vector<Number>& numbers, Make make) {
  Rows rows;
  rows.reserve(view.vertex_count());
  for (GraphView::Vertex v = 0; v < view.vertex_count(); ++v)
    rows.push_back({Value(view.node(v)), make(numbers[v])});
  return rows;
}

Rows scores(const GraphView& view, const std::vector<double>& numbers) {
  return row_a_node(view, numbers, [](double number) { return Value(number); });
}
Rows groups(const GraphView& view, const std::vector<std::uint32_t>& numbers) {
  return row_a_node(view, numbers,
                    [](std::uint32_t number) { return Value(static_cast<std::int64_t>(number)); });
}

Rows degree(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.degree", arguments[0]);
  const GraphView view(graph, options.projection());
  Rows rows;
  for (GraphView::Vertex v = 0; v < view.vertex_count(); ++v) {
    const std::int64_t out = out_degree(v, view), in = in_degree(v, view);
    rows.push_back({Value(view.node(v)), Value(in + out), Value(in), Value(out)});
    graph::call(tick);
  }
  return rows;
}

Rows pagerank(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.pagerank", arguments[0], {"damping", "tolerance", "rounds"});
  const GraphView whole(graph, options.projection());
  graph::PageRankOptions wanted;
  wanted.damping = options.number("damping", wanted.damping, 0, 1);
  wanted.tolerance = options.number("tolerance", wanted.tolerance, 0, 1);
  wanted.most_rounds = options.count("rounds", wanted.most_rounds);
  const GraphView view = options.directed() ? whole : whole.simple(false);
  return scores(view, graph::pagerank(view, wanted, tick));
}

Rows betweenness(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.betweenness", arguments[0]);
  const GraphView view(graph, options.projection());
  return scores(view, graph::betweenness(view, options.directed(), tick));
}

Rows closeness(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.closeness", arguments[0]);
  const GraphView view(graph, options.projection());
  return scores(view, graph::closeness(view, options.directed(), tick));
}

Rows weak_components(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.components", arguments[0]);
  const GraphView view(graph, options.projection());
  return groups(view, graph::weak_components(view, tick));
}

Rows strong_components(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.strongComponents", arguments[0]);
  const GraphView view(graph, options.projection());
  return groups(view, graph::strong_components(view, tick));
}

Rows communities(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.communities", arguments[0], {"resolution"});
  const GraphView view(graph, options.projection());
  const auto found = graph::communities(view, options.number("resolution", 1, 0, 1e6), tick);
  Rows rows = groups(view, found.of);
  for (auto& row : rows) row.emplace_back(found.modularity);
  return rows;
}

Rows k_core(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.kCore", arguments[0]);
  const GraphView view(graph, options.projection());
  return groups(view, graph::core_numbers(view, tick));
}

Rows similarity(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.similarity", arguments[0], {"most", "atLeast"});
  const GraphView view(graph, options.projection());
  Rows rows;
  for (const auto& [a, b, number] :
       graph::similar_pairs(view, options.count("most", 100), options.number("atLeast", 0, 0, 1), tick))
    rows.push_back({Value(view.node(a)), Value(view.node(b)), Value(number)});
  return rows;
}

/// What each edge costs by one of its properties; empty where none is named.
std::vector<double> costs_of(const PropertyGraph& graph, const GraphView& view,
                             const AlgorithmOptions& options) {
  const auto name = options.text("cost");
  if (!name) return {};
  const auto key = graph.find_key(*name);
  std::vector<double> costs(view.edge_count(), 1);
  for (std::uint32_t e = 0; key && e < view.edge_count(); ++e) {
    const Value value = graph.property(view.edge(e), *key);
    if (value.is_null()) continue;
    if (!value.is_number() || !(value.number() >= 0) || std::isinf(value.number()))
      throw QueryError(
          "ArgumentError", Phase::Runtime, "InvalidArgumentValue",
          fmt::format("a path's cost needs numbers from 0 in `{}`, not {}", *name, to_string(value)));
    costs[e] = value.number();
  }
  return costs;
}

Rows paths(const PropertyGraph& graph, Arguments arguments, const Tick& tick) {
  const AlgorithmOptions options("algo.paths", arguments[2], {"k", "cost"});
  const GraphView view(graph, options.projection());
  const auto from = view.vertex(arguments[0].node()), to = view.vertex(arguments[1].node());
  if (!from || !to) return {};
  const std::vector<double> costs = costs_of(graph, view, options);
  Rows rows;
  for (const graph::ViewPath& found :
       graph::shortest_paths(view, *from, *to, options.count("k", 1), {options.directed(), costs}, tick)) {
    graph::Path path;
    for (const GraphView::Vertex v : found.vertices) path.nodes.push_back(view.node(v));
    for (const std::uint32_t edge : found.edges) path.edges.push_back(view.edge(edge));
    rows.push_back(
        {Value(static_cast<std::int64_t>(rows.size() + 1)), Value(std::move(path)), Value(found.cost)});
  }
  return rows;
}

using Algorithm = Rows (*)(const PropertyGraph& graph, Arguments arguments, const Tick& tick);

/// Tells whoever listens how far the procedure is; its steps where it does not know the whole.
Tick telling_tick(const std::string& name, const std::function<void()>& check) {
  Tick tick(check);
  if (!progress_listener()) return tick;
  const auto knows_part = std::make_shared<bool>(false);
  tick.part = [name, knows_part](double part) {
    *knows_part = true;
    progress_listener()(name, fmt::format("{:.0f} %", 100 * part));
  };
  tick.check = [name, check, knows_part, steps = std::uint64_t{0}]() mutable {
    if (check) check();
    constexpr std::uint64_t often = 1 << 16;
    if (++steps % often == 0 && !*knows_part)
      progress_listener()(name, fmt::format("{:.1f} million steps", static_cast<double>(steps) / 1e6));
  };
  return tick;
}

}  // namespace

void add_algorithms(Extensions& procedures) {
  const auto add = [&](std::string_view signature, Algorithm algorithm) {
    Procedure procedure = parse_signature(signature);
    procedure.call_with_tick = [algorithm, name = procedure.name](const PropertyGraph& graph,
                                                                  Arguments arguments,
                                                                  const std::function<void()>& check) {
      return algorithm(graph, arguments, telling_tick(name, check));
    };
    procedures.add(std::move(procedure));
  };
  add("algo.degree(options :: MAP) :: (node :: NODE, degree :: INTEGER, incoming :: INTEGER, outgoing :: "
      "INTEGER)",
      degree);
  add("algo.pagerank(options :: MAP) :: (node :: NODE, score :: FLOAT)", pagerank);
  add("algo.betweenness(options :: MAP) :: (node :: NODE, score :: FLOAT)", betweenness);
  add("algo.closeness(options :: MAP) :: (node :: NODE, score :: FLOAT)", closeness);
  add("algo.components(options :: MAP) :: (node :: NODE, component :: INTEGER)", weak_components);
  add("algo.strongComponents(options :: MAP) :: (node :: NODE, component :: INTEGER)", strong_components);
  add("algo.communities(options :: MAP) :: (node :: NODE, community :: INTEGER, modularity :: FLOAT)",
      communities);
  add("algo.kCore(options :: MAP) :: (node :: NODE, core :: INTEGER)", k_core);
  add("algo.similarity(options :: MAP) :: (node1 :: NODE, node2 :: NODE, similarity :: FLOAT)", similarity);
  add("algo.paths(source :: NODE, target :: NODE, options :: MAP) :: (index :: INTEGER, path :: PATH, cost "
      ":: FLOAT)",
      paths);
}

}  // namespace newsgraph::query
