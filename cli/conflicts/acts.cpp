#include "cli/conflicts/acts.hpp"

#include <algorithm>
#include <map>

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

std::map<std::string, graph::Date> dates_of_articles(const PropertyGraph& graph) {
  std::map<std::string, graph::Date> dates;
  const auto label = graph.find_label("Article");
  if (!label) return dates;
  for (const NodeId article : graph.nodes_with(*label)) {
    const graph::Value date = property_of(graph, article, "date");
    if (date.kind() == Kind::Date) dates.emplace(as_text(property_of(graph, article, "id")), date.date());
  }
  return dates;
}

void add_articles(const PropertyGraph& graph, const std::map<std::string, graph::Date>& dates, Claim& claim) {
  claim.articles = as_texts(property_of(graph, claim.edge, "articles"));
  for (const std::string& id : claim.articles) {
    const auto found = dates.find(id);
    if (found == dates.end()) {
      claim.first_told = claim.last_told = std::nullopt;
      return;
    }
    claim.first_told = std::min(claim.first_told.value_or(found->second), found->second);
    claim.last_told = std::max(claim.last_told.value_or(found->second), found->second);
  }
}

}  // namespace

std::vector<Claim> claims_of(const PropertyGraph& graph) {
  std::vector<Claim> claims;
  const auto dates = dates_of_articles(graph);
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
    add_articles(graph, dates, claim);
    claims.push_back(std::move(claim));
  }
  return claims;
}

bool may_coincide(const Claim& a, const Claim& b) {
  if (a.end && b.start && *a.end < *b.start) return false;
  return !(b.end && a.start && *b.end < *a.start);
}

bool told_before(const Claim& earlier, const Claim& later) {
  return earlier.last_told && later.first_told && *earlier.last_told < *later.first_told;
}

bool share_clause(const PropertyGraph& graph, const Claim& a, const Claim& b) {
  return !a.text.empty() && a.text == b.text && a.articles == b.articles && support_of(graph, a.edge) == 1 &&
         support_of(graph, b.edge) == 1;
}

bool is_named_node(const PropertyGraph& graph, NodeId node) {
  return type_name_of(graph, node) != "Unstated";
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
