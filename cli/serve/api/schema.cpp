// /api/schema: what there is to ask about.

#include <fmt/format.h>

#include <map>

#include "cli/results/json_text.hpp"
#include "cli/serve/api/api.hpp"

namespace newsgraph::cli::serve::api {

namespace {

using graph::PropertyGraph;

/// What the elements of one label or type have in common.
struct Usage {
  std::size_t count = 0;
  std::map<std::string_view, std::size_t> properties;  // how many have it
};
using Usages = std::map<std::string_view, Usage>;

void note(const PropertyGraph& graph, const graph::Properties& properties, Usage& usage) {
  ++usage.count;
  for (const auto& property : properties) ++usage.properties[graph.name(property.first)];
}

Usages labels_of(const PropertyGraph& graph) {
  Usages usages;
  for (std::uint32_t i = 0; i < graph.node_bound(); ++i) {
    const auto node = graph::NodeId(i);
    if (!graph.contains(node)) continue;
    const auto properties = graph.properties(node);
    for (const graph::LabelId label : graph.labels(node)) note(graph, properties, usages[graph.name(label)]);
  }
  return usages;
}

Usages types_of(const PropertyGraph& graph) {
  Usages usages;
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    const auto edge = graph::EdgeId(i);
    if (graph.contains(edge)) note(graph, graph.properties(edge), usages[graph.name(graph.type_of(edge))]);
  }
  return usages;
}

void append(JsonText& json, const Usages& usages) {
  json.raw("[");
  const char* comma = "";
  for (const auto& [name, usage] : usages) {
    json.raw(std::exchange(comma, ","));
    json.raw("{\"name\":");
    json.string(name);
    json.raw(fmt::format(",\"count\":{},\"properties\":[", usage.count));
    const char* inner = "";
    for (const auto& [property, count] : usage.properties) {
      json.raw(std::exchange(inner, ","));
      json.raw("{\"name\":");
      json.string(property);
      json.raw(fmt::format(",\"count\":{}}}", count));
    }
    json.raw("]}");
  }
  json.raw("]");
}

void append(JsonText& json, const std::vector<std::string>& names) {
  graph::List list;
  for (const std::string& name : names) list.emplace_back(name);
  json.value(graph::Value(std::move(list)));
}

std::string described(const Snapshot& snapshot) {
  const PropertyGraph& graph = snapshot.graph();
  JsonText json(graph);
  json.raw(fmt::format("{{\"version\":{},\"nodes\":{},\"relationships\":{},\"labels\":", snapshot.version(),
                       graph.node_count(), graph.edge_count()));
  append(json, labels_of(graph));
  json.raw(",\"types\":");
  append(json, types_of(graph));
  json.raw(",\"functions\":");
  append(json, snapshot.extensions().function_names());
  json.raw(",\"procedures\":");
  append(json, snapshot.extensions().procedure_names());
  json.raw("}");
  return json.take();
}

}  // namespace

Reply schema(const Call&) {
  return Work([](const Snapshot& snapshot) { return json(snapshot.remembered("schema", described)); });
}

}  // namespace newsgraph::cli::serve::api
