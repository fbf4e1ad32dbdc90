#include "cli/conflicts/acts.hpp"

#include <algorithm>

#include "cli/element_text.hpp"
#include "cli/graph_counts.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::Kind;
using graph::NodeId;
using graph::PropertyGraph;

std::optional<graph::Date> date_of(const PropertyGraph& graph, EdgeId edge, std::string_view key) {
  const graph::Value value = property_of(graph, edge, key);
  return value.kind() == Kind::Date ? std::optional(value.date()) : std::nullopt;
}

}  // namespace

std::vector<Claim> claims_of(const PropertyGraph& graph) {
  std::vector<Claim> claims;
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    const auto edge = EdgeId(i);
    if (!graph.contains(edge)) continue;
    const std::string type(graph.name(graph.type_of(edge)));
    // A further argument of a fact is no claim of its own.
    if (is_bookkeeping(type) || !as_text(property_of(graph, edge, "fact")).empty()) continue;
    Claim claim;
    claim.edge = edge;
    claim.subject = graph.source(edge);
    claim.object = graph.target(edge);
    claim.type = type;
    claim.factuality = factuality_of(graph, edge);
    if (claim.factuality.empty()) continue;
    const std::string event_class = as_text(property_of(graph, edge, "class"));
    claim.act = event_class.empty() ? type : event_class;
    claim.count = as_count(property_of(graph, edge, "count"));
    if (!claim.count) claim.count = as_count(property_of(graph, claim.object, "count"));
    claim.start = date_of(graph, edge, "start");
    claim.end = date_of(graph, edge, "end");
    claim.text = as_text(property_of(graph, edge, "text"));
    claims.push_back(std::move(claim));
  }
  return claims;
}

bool may_coincide(const Claim& a, const Claim& b) {
  if (a.end && b.start && *a.end < *b.start) return false;
  return !(b.end && a.start && *b.end < *a.start);
}

std::vector<NodeId> wholes_of(const PropertyGraph& graph, NodeId node) {
  std::vector<NodeId> wholes = {node};
  const auto part_of = graph.find_type("PART_OF");
  for (std::size_t i = 0; part_of && i < wholes.size(); ++i) {
    graph.for_each_adjacent(wholes[i], graph::Direction::Out, part_of, [&](graph::Adjacent adjacent) {
      if (std::find(wholes.begin(), wholes.end(), adjacent.node) == wholes.end())
        wholes.push_back(adjacent.node);
      return true;
    });
  }
  return wholes;
}

}  // namespace newsgraph::cli
