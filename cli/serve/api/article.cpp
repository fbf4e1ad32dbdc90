// /api/article/{id}: an article's text, and its node's properties.

#include "cli/results/json_text.hpp"
#include "cli/serve/api/api.hpp"

namespace newsgraph::cli::serve::api {

namespace {

std::optional<graph::NodeId> node_of(const graph::PropertyGraph& graph, const std::string& id) {
  const auto label = graph.find_label("Article");
  const auto key = graph.find_key("id");
  if (!label || !key) return std::nullopt;
  const auto nodes = graph.nodes_with(label, *key, graph::Value(id));
  return nodes.empty() ? std::nullopt : std::optional(nodes.front());
}

}  // namespace

Reply article(const Call& call) {
  return Work([id = call.id](const Snapshot& snapshot) {
    const auto text = snapshot.text(id);
    if (!text) return problem(404, "there is no such article");
    const auto node = node_of(snapshot.graph(), id);
    JsonText out(snapshot.graph(), JsonText::Ids::With);
    out.raw("{\"id\":");
    out.string(id);
    out.raw(",\"node\":");
    out.value(node ? graph::Value(*node) : graph::Value());
    out.raw(",\"text\":");
    out.string(*text);
    out.raw("}");
    return json(out.take());
  });
}

}  // namespace newsgraph::cli::serve::api
