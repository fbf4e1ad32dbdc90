#include "cli/diagram/selection.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>

#include "cli/diagram/diagram.hpp"
#include "cli/element_text.hpp"
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
  return std::min<std::int64_t>(support_of(graph, edge), 100);
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

std::vector<NodeId> named(const PropertyGraph& graph, std::string_view name) {
  const Showable showable(graph);
  const std::string wanted = parser::plain(name);
  std::vector<NodeId> found;
  for (std::uint32_t i = 0; i < graph.node_bound(); ++i) {
    const auto node = NodeId(i);
    if (graph.contains(node) && showable(node) && is_named(graph, node, wanted)) found.push_back(node);
  }
  return found;
}

Selection neighbourhood(const PropertyGraph& graph, std::string_view name, unsigned hops) {
  Collector collector(graph);
  const Showable showable(graph);
  std::vector<NodeId> border = named(graph, name);
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

Selection of_article(const PropertyGraph& graph, std::string_view id) {
  Collector collector(graph);
  for_each_fact(graph, [&](EdgeId edge) {
    const auto articles = as_texts(property_of(graph, edge, "articles"));
    if (std::find(articles.begin(), articles.end(), id) != articles.end()) collector.edge(edge);
  });
  const auto label = graph.find_label("Article");
  const auto key = graph.find_key("id");
  const auto stated = graph.find_type("STATED_IN");
  if (!label || !key || !stated) return collector.take();
  for (const NodeId article : graph.nodes_with(label, *key, Value(id))) {
    graph.for_each_adjacent(article, graph::Direction::In, stated, [&](graph::Adjacent adjacent) {
      collector.node(adjacent.node);
      return true;
    });
  }
  return collector.take();
}

Selection with_statements(const PropertyGraph& graph, const Selection& selection) {
  Collector collector(graph);
  for (const NodeId node : selection.nodes) {
    collector.node(node);
    for (const auto& [type, direction] :
         {std::pair("SAID", graph::Direction::Out), std::pair("EXPRESSED", graph::Direction::Out),
          std::pair("ABOUT", graph::Direction::In)}) {
      const auto id = graph.find_type(type);
      if (!id) continue;
      graph.for_each_adjacent(node, direction, id, [&](graph::Adjacent adjacent) {
        collector.node(adjacent.node);
        return true;
      });
    }
  }
  return collector.take();
}

namespace {

/// The most important nodes next to those that are there already, one after the other.
std::set<NodeId> grown(const PropertyGraph& graph, const Selection& selection, std::size_t most,
                       const std::vector<NodeId>& centre,
                       std::unordered_map<std::uint32_t, std::int64_t>& weight) {
  std::unordered_map<std::uint32_t, std::vector<NodeId>> beside;
  for (const EdgeId edge : selection.edges) {
    beside[static_cast<std::uint32_t>(graph.source(edge))].push_back(graph.target(edge));
    beside[static_cast<std::uint32_t>(graph.target(edge))].push_back(graph.source(edge));
  }
  std::set<NodeId> kept(centre.begin(), centre.end());
  std::set<std::pair<std::int64_t, NodeId>> border;  // by weight, the heaviest first
  const auto reach = [&](NodeId node) {
    for (const NodeId next : beside[static_cast<std::uint32_t>(node)]) {
      if (!kept.contains(next)) border.emplace(-weight[static_cast<std::uint32_t>(next)], next);
    }
  };
  for (const NodeId node : centre) reach(node);
  while (kept.size() < most && !border.empty()) {
    const NodeId next = border.begin()->second;
    border.erase(border.begin());
    if (kept.insert(next).second) reach(next);
  }
  return kept;
}

/// The heaviest nodes that have an edge to another of them; where nothing has edges the heaviest alone.
std::set<NodeId> heaviest(const PropertyGraph& graph, const Selection& selection, std::size_t most,
                          std::unordered_map<std::uint32_t, std::int64_t>& weight) {
  std::vector<NodeId> ranked = selection.nodes;
  std::stable_sort(ranked.begin(), ranked.end(), [&](NodeId a, NodeId b) {
    return weight[static_cast<std::uint32_t>(a)] > weight[static_cast<std::uint32_t>(b)];
  });
  const std::set<NodeId> alone(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most));
  // An edge is shown from the rank of its lighter end on.
  std::unordered_map<std::uint32_t, std::size_t> rank;
  for (std::size_t i = 0; i < ranked.size(); ++i) rank[static_cast<std::uint32_t>(ranked[i])] = i;
  std::vector<std::pair<std::size_t, EdgeId>> edges;
  for (const EdgeId edge : selection.edges) {
    const auto from = rank[static_cast<std::uint32_t>(graph.source(edge))];
    const auto to = rank[static_cast<std::uint32_t>(graph.target(edge))];
    if (from != to) edges.emplace_back(std::max(from, to), edge);
  }
  std::sort(edges.begin(), edges.end());
  std::set<NodeId> kept;
  for (const auto& [last, edge] : edges) {
    std::set<NodeId> more = {graph.source(edge), graph.target(edge)};
    std::erase_if(more, [&](NodeId node) { return kept.contains(node); });
    if (kept.size() + more.size() > most) break;
    kept.insert(more.begin(), more.end());
  }
  return kept.empty() ? alone : kept;
}

}  // namespace

Selection most_important(const PropertyGraph& graph, const Selection& selection, std::size_t most,
                         const std::vector<NodeId>& centre) {
  if (selection.nodes.size() <= most) return selection;
  std::unordered_map<std::uint32_t, std::int64_t> weight;
  for (const EdgeId edge : selection.edges) {
    for (const NodeId end : {graph.source(edge), graph.target(edge)}) {
      weight[static_cast<std::uint32_t>(end)] += 1 + support(graph, edge);
    }
  }
  const std::set<NodeId> kept = centre.empty() ? heaviest(graph, selection, most, weight)
                                               : grown(graph, selection, most, centre, weight);
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
