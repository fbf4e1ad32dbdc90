// /api/evidence/{id}: the sentences behind a relationship, or with ?of=node behind a node.

#include "cli/evidence_function.hpp"
#include "cli/results/json_text.hpp"
#include "cli/serve/api/api.hpp"
#include "cli/serve/api/elements.hpp"

namespace newsgraph::cli::serve::api {

namespace {

using graph::Value;

Value with_sentence(const graph::Evidence& evidence) {
  graph::Map map = evidence_map(evidence);
  map.emplace_back("sentence_text", Value(evidence.passage_text));
  return Value(std::move(map));
}

std::optional<graph::Element> element_called(const graph::PropertyGraph& graph, const std::string& id,
                                             bool is_node) {
  if (is_node) {
    if (const auto node = node_called(graph, id)) return graph::Element(*node);
  } else if (const auto edge = edge_called(graph, id)) {
    return graph::Element(*edge);
  }
  return std::nullopt;
}

}  // namespace

Reply evidence(const Call& call) {
  const auto of = call.request.query.find("of");
  const bool is_node = of != call.request.query.end() && of->second == "node";
  if (of != call.request.query.end() && !is_node && of->second != "relationship")
    return problem(400, "of: node or relationship");
  return Work([id = call.id, is_node](const Snapshot& snapshot) {
    const auto element = element_called(snapshot.graph(), id, is_node);
    if (!element) return problem(404, is_node ? "there is no such node" : "there is no such relationship");
    graph::List sentences;
    for (const graph::Evidence& one : snapshot.evidence(*element)) sentences.push_back(with_sentence(one));
    JsonText text(snapshot.graph(), JsonText::Ids::With);
    text.raw("{\"evidence\":");
    text.value(Value(std::move(sentences)));
    text.raw("}");
    return json(text.take());
  });
}

}  // namespace newsgraph::cli::serve::api
