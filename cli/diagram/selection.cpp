#include "cli/diagram/selection.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>

#include "cli/graph_counts.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::Kind;
using graph::NodeId;
using graph::PropertyGraph;
using graph::Value;

/// Collects nodes and edges; an edge brings its ends.
class Collector {
 public:
  explicit Collector(const PropertyGraph& graph) : graph_(graph) {}

  void node(NodeId node) {
    if (graph_.contains(node)) nodes_.insert(node);
  }
  void edge(EdgeId edge) {
    if (!graph_.contains(edge)) return;
    edges_.insert(edge);
    node(graph_.source(edge));
    node(graph_.target(edge));
  }
  bool has(NodeId node) const { return nodes_.contains(node); }
  bool has_edges() const { return !edges_.empty(); }
  const std::set<NodeId>& nodes() const { return nodes_; }
  Selection take() const { return {{nodes_.begin(), nodes_.end()}, {edges_.begin(), edges_.end()}}; }

 private:
  const PropertyGraph& graph_;
  std::set<NodeId> nodes_;
  std::set<EdgeId> edges_;
};

/// Every fact edge of the graph, once, at its source.
template <class Visit>
void for_each_fact(const PropertyGraph& graph, Visit visit) {
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    const auto edge = EdgeId(i);
    if (graph.contains(edge) && !is_bookkeeping(graph.name(graph.type_of(edge)))) visit(edge);
  }
}

/// What a diagram of facts may show: entities, and the nodes that stand for those the text leaves unnamed.
class Showable {
 public:
  explicit Showable(const PropertyGraph& graph)
      : graph_(graph), entity_(graph.find_label("Entity")), unstated_(graph.find_label("Unstated")) {
    if (entity_ && graph.node_count(*entity_) == 0) entity_.reset();
  }
  bool operator()(NodeId node) const {
    if (!entity_) return true;
    return graph_.has_label(node, *entity_) || (unstated_ && graph_.has_label(node, *unstated_));
  }
  bool operator()(EdgeId edge) const { return (*this)(graph_.source(edge)) && (*this)(graph_.target(edge)); }

 private:
  const PropertyGraph& graph_;
  std::optional<graph::LabelId> entity_, unstated_;
};

bool is_named(const PropertyGraph& graph, NodeId node, const std::string& wanted) {
  const auto equals = [&](const Value& value) {
    return value.kind() == Kind::String && parser::plain(value.string()) == wanted;
  };
  const auto name = graph.find_key("name"), aliases = graph.find_key("aliases");
  if (name && equals(graph.property(node, *name))) return true;
  if (!aliases) return false;
  const Value list = graph.property(node, *aliases);
  return list.kind() == Kind::List && std::any_of(list.list().begin(), list.list().end(), equals);
}

void collect_value(const Value& value, Collector& collector) {
  switch (value.kind()) {
    case Kind::Node:
      collector.node(value.node());
      break;
    case Kind::Relationship:
      collector.edge(value.edge());
      break;
    case Kind::Path:
      for (const NodeId node : value.path().nodes) collector.node(node);
      for (const EdgeId edge : value.path().edges) collector.edge(edge);
      break;
    case Kind::List:
      for (const Value& element : value.list()) collect_value(element, collector);
      break;
    case Kind::Map:
      for (const auto& entry : value.map()) collect_value(entry.second, collector);
      break;
    default:
      break;
  }
}

std::int64_t support(const PropertyGraph& graph, EdgeId edge) {
  const auto key = graph.find_key("support");
  const Value value = key ? graph.property(edge, *key) : Value();
  return value.kind() == Kind::Integer ? std::clamp<std::int64_t>(value.integer(), 1, 100) : 1;
}

/// What somebody or something is to another, rather than what happened between them.
bool is_standing(const PropertyGraph& graph, EdgeId edge) {
  constexpr std::array<std::string_view, 6> types = {"BELONGS_TO", "PART_OF", "WORKS_FOR",
                                                     "MEMBER_OF",  "LEADS",   "LOCATED_IN"};
  return std::find(types.begin(), types.end(), graph.name(graph.type_of(edge))) != types.end();
}

}  // namespace

Selection whole_graph(const PropertyGraph& graph) {
  Collector collector(graph);
  const Showable showable(graph);
  for_each_fact(graph, [&](EdgeId edge) {
    if (showable(edge)) collector.edge(edge);
  });
  return collector.take();
}

Selection neighbourhood(const PropertyGraph& graph, std::string_view name, unsigned hops) {
  Collector collector(graph);
  const Showable showable(graph);
  const std::string wanted = parser::plain(name);
  std::vector<NodeId> border;
  for (std::uint32_t i = 0; i < graph.node_bound(); ++i) {
    const auto node = NodeId(i);
    if (graph.contains(node) && showable(node) && is_named(graph, node, wanted)) border.push_back(node);
  }
  for (const NodeId node : border) collector.node(node);
  for (unsigned hop = 0; hop < hops; ++hop) {
    std::vector<NodeId> next;
    for (const NodeId node : border) {
      graph.for_each_adjacent(node, graph::Direction::Both, {}, [&](graph::Adjacent adjacent) {
        if (is_bookkeeping(graph.name(graph.type_of(adjacent.edge))) || !showable(adjacent.node)) return true;
        if (!collector.has(adjacent.node)) next.push_back(adjacent.node);
        collector.edge(adjacent.edge);
        return true;
      });
    }
    border = std::move(next);
  }
  for_each_fact(graph, [&](EdgeId edge) {
    if (collector.has(graph.source(edge)) && collector.has(graph.target(edge))) collector.edge(edge);
  });
  return collector.take();
}

Selection of_result(const PropertyGraph& graph, const query::ResultSet& result) {
  Collector collector(graph);
  for (const auto& row : result.rows) {
    for (const Value& value : row) collect_value(value, collector);
  }
  if (!collector.has_edges()) {
    for_each_fact(graph, [&](EdgeId edge) {
      if (collector.has(graph.source(edge)) && collector.has(graph.target(edge))) collector.edge(edge);
    });
  }
  return collector.take();
}

Selection most_important(const PropertyGraph& graph, const Selection& selection, std::size_t most) {
  if (selection.nodes.size() <= most) return selection;
  std::unordered_map<std::uint32_t, std::int64_t> weight;
  for (const EdgeId edge : selection.edges) {
    for (const NodeId end : {graph.source(edge), graph.target(edge)}) {
      weight[static_cast<std::uint32_t>(end)] += 1 + support(graph, edge);
    }
  }
  std::vector<NodeId> ranked = selection.nodes;
  std::stable_sort(ranked.begin(), ranked.end(), [&](NodeId a, NodeId b) {
    return weight[static_cast<std::uint32_t>(a)] > weight[static_cast<std::uint32_t>(b)];
  });
  ranked.resize(most);
  const std::set<NodeId> kept(ranked.begin(), ranked.end());
  Collector collector(graph);
  for (const EdgeId edge : selection.edges) {
    if (kept.contains(graph.source(edge)) && kept.contains(graph.target(edge))) collector.edge(edge);
  }
  if (!collector.has_edges()) {
    for (const NodeId node : kept) collector.node(node);
  }
  return collector.take();
}

Selection best_supported(const PropertyGraph& graph, const Selection& selection, double per_node) {
  const auto most = static_cast<std::size_t>(per_node * static_cast<double>(selection.nodes.size()));
  if (selection.edges.size() <= most) return selection;
  std::vector<EdgeId> ranked = selection.edges;
  const auto rank = [&](EdgeId edge) { return 2 * support(graph, edge) - is_standing(graph, edge); };
  std::stable_sort(ranked.begin(), ranked.end(), [&](EdgeId a, EdgeId b) { return rank(a) > rank(b); });
  Collector collector(graph);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    const bool first = !collector.has(graph.source(ranked[i])) || !collector.has(graph.target(ranked[i]));
    if (i < most || first) collector.edge(ranked[i]);
  }
  return collector.take();
}

}  // namespace newsgraph::cli
