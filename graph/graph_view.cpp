#include "graph/graph_view.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph::graph {
namespace {

/// The symbols among the names that the graph knows; nullopt where the list of names sets no condition.
template <class Id, class Find>
std::optional<std::vector<Id>> known(const std::vector<std::string>& names, Find find) {
  if (names.empty()) return std::nullopt;
  std::vector<Id> ids;
  for (const std::string& name : names) {
    if (const auto id = find(name)) ids.push_back(*id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

bool shows_node(const PropertyGraph& graph, NodeId node, const std::optional<std::vector<LabelId>>& labels) {
  if (!labels) return true;
  return std::any_of(labels->begin(), labels->end(),
                     [&](LabelId label) { return graph.has_label(node, label); });
}

class EdgeFilter {
 public:
  EdgeFilter(const PropertyGraph& graph, const Projection& projection)
      : graph_(graph),
        projection_(projection),
        types_(
            known<TypeId>(projection.types, [&](const std::string& name) { return graph.find_type(name); })),
        factuality_(graph.find_key("factuality")),
        support_(graph.find_key("support")) {}

  bool shows(EdgeId edge) const {
    if (types_ && !std::binary_search(types_->begin(), types_->end(), graph_.type_of(edge))) return false;
    return fits_factuality(edge) && fits_support(edge);
  }

 private:
  bool fits_factuality(EdgeId edge) const {
    if (projection_.factualities.empty() || !factuality_) return true;
    const Value value = graph_.property(edge, *factuality_);
    if (value.kind() != Kind::String) return true;
    return std::ranges::find(projection_.factualities, value.string()) != projection_.factualities.end();
  }
  bool fits_support(EdgeId edge) const {
    if (projection_.minimum_support <= 0 || !support_) return true;
    const Value value = graph_.property(edge, *support_);
    return !value.is_number() || value.number() >= static_cast<double>(projection_.minimum_support);
  }

  const PropertyGraph& graph_;
  const Projection& projection_;
  std::optional<std::vector<TypeId>> types_;
  std::optional<KeyId> factuality_, support_;
};

}  // namespace

GraphView::GraphView(const PropertyGraph& graph, const Projection& projection) {
  const auto labels =
      known<LabelId>(projection.labels, [&](const std::string& name) { return graph.find_label(name); });
  constexpr Vertex kHidden = 0xffffffff;
  std::vector<Vertex> vertex_of(graph.node_bound(), kHidden);
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    const NodeId node{id};
    if (!graph.contains(node) || !shows_node(graph, node, labels)) continue;
    vertex_of[id] = vertex_count();
    nodes_.push_back(node);
  }

  const EdgeFilter filter(graph, projection);
  first_out_.assign(nodes_.size() + 1, 0);
  first_in_.assign(nodes_.size() + 1, 0);
  std::vector<EdgeId> shown;
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    const EdgeId edge{id};
    if (!graph.contains(edge)) continue;
    const Vertex from = vertex_of[static_cast<std::uint32_t>(graph.source(edge))];
    const Vertex to = vertex_of[static_cast<std::uint32_t>(graph.target(edge))];
    if (from == kHidden || to == kHidden || !filter.shows(edge)) continue;
    shown.push_back(edge);
    ++first_out_[from + 1];
    ++first_in_[to + 1];
  }
  std::partial_sum(first_out_.begin(), first_out_.end(), first_out_.begin());
  std::partial_sum(first_in_.begin(), first_in_.end(), first_in_.begin());

  outgoing_.resize(shown.size());
  incoming_.resize(shown.size());
  edges_.resize(shown.size());
  std::vector<std::uint32_t> next_out(first_out_.begin(), first_out_.end() - 1);
  std::vector<std::uint32_t> next_in(first_in_.begin(), first_in_.end() - 1);
  for (const EdgeId edge : shown) {
    const Vertex from = vertex_of[static_cast<std::uint32_t>(graph.source(edge))];
    const Vertex to = vertex_of[static_cast<std::uint32_t>(graph.target(edge))];
    const std::uint32_t index = next_out[from]++;
    outgoing_[index] = {from, to, index};
    incoming_[next_in[to]++] = {from, to, index};
    edges_[index] = edge;
  }
}

GraphView GraphView::simple(bool directed) const {
  struct Tie {
    Vertex from, to;
    std::uint32_t edge;  // of this view
    auto operator<=>(const Tie&) const = default;
  };
  std::vector<Tie> ties;
  ties.reserve(outgoing_.size() * (directed ? 1 : 2));
  for (const Arc& arc : outgoing_) {
    if (arc.source == arc.target) continue;
    ties.push_back({arc.source, arc.target, arc.index});
    if (!directed) ties.push_back({arc.target, arc.source, arc.index});
  }
  std::sort(ties.begin(), ties.end());
  const auto end = std::unique(ties.begin(), ties.end(),
                               [](const Tie& a, const Tie& b) { return a.from == b.from && a.to == b.to; });
  ties.erase(end, ties.end());

  GraphView view;
  view.nodes_ = nodes_;
  view.first_out_.assign(nodes_.size() + 1, 0);
  view.first_in_.assign(nodes_.size() + 1, 0);
  for (const Tie& tie : ties) {
    view.outgoing_.push_back({tie.from, tie.to, static_cast<std::uint32_t>(view.outgoing_.size())});
    view.edges_.push_back(edges_[tie.edge]);
    ++view.first_out_[tie.from + 1];
    ++view.first_in_[tie.to + 1];
  }
  std::partial_sum(view.first_out_.begin(), view.first_out_.end(), view.first_out_.begin());
  std::partial_sum(view.first_in_.begin(), view.first_in_.end(), view.first_in_.begin());
  view.incoming_.resize(ties.size());
  std::vector<std::uint32_t> next_in(view.first_in_.begin(), view.first_in_.end() - 1);
  for (const Arc& arc : view.outgoing_) view.incoming_[next_in[arc.target]++] = arc;
  return view;
}

std::optional<GraphView::Vertex> GraphView::vertex(NodeId node) const {
  const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), node);
  if (found == nodes_.end() || *found != node) return std::nullopt;
  return static_cast<Vertex>(found - nodes_.begin());
}

}  // namespace newsgraph::graph
