// CALL claims.conflicts().

#include <set>

#include "cli/conflicts/conflicts.hpp"
#include "cli/element_text.hpp"

namespace newsgraph::cli {

namespace {

using graph::Value;

Value text_list(const std::vector<std::string>& texts) {
  graph::List list;
  for (const std::string& text : texts) list.emplace_back(text);
  return Value(std::move(list));
}

/// When the articles came out that a claim stands in.
std::vector<std::string> dates_of(const graph::PropertyGraph& graph,
                                  const std::vector<std::string>& articles) {
  std::set<std::string> dates;
  const auto label = graph.find_label("Article");
  const auto key = graph.find_key("id");
  if (!label || !key) return {};
  for (const std::string& id : articles) {
    for (const graph::NodeId article : graph.nodes_with(label, *key, Value(id))) {
      if (std::string date = as_text(property_of(graph, article, "date")); !date.empty())
        dates.insert(std::move(date));
    }
  }
  return {dates.begin(), dates.end()};
}

std::vector<std::vector<Value>> rows_of(const graph::PropertyGraph& graph, std::span<const Value>) {
  std::vector<std::vector<Value>> rows;
  std::int64_t number = 0;
  for (const Conflict& conflict : conflicts_in(graph)) {
    ++number;
    for (const Side& side : conflict.sides) {
      for (const Claim& claim : side) {
        rows.push_back({Value(number), Value(conflict.kind), Value(conflict.about),
                        Value(claim_in_words(graph, claim)), Value(claim.factuality),
                        text_list(vouchers_of(graph, claim)), text_list(claim.articles),
                        text_list(dates_of(graph, claim.articles)), Value(claim.text), Value(claim.edge)});
      }
    }
  }
  return rows;
}

}  // namespace

query::Procedure conflicts_procedure() {
  query::Procedure procedure = query::parse_signature(
      "claims.conflicts() :: (conflict :: INTEGER, kind :: STRING, about :: STRING, claim :: STRING, "
      "factuality :: STRING, said_by :: LIST OF STRING, articles :: LIST OF STRING, dates :: LIST OF STRING, "
      "text :: STRING, fact :: RELATIONSHIP)");
  procedure.call = rows_of;
  return procedure;
}

}  // namespace newsgraph::cli
