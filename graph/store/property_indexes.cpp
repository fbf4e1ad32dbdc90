#include "graph/store/property_indexes.hpp"

#include "graph/formats/json_value.hpp"

namespace newsgraph::graph {

std::string indexes_json(const PropertyGraph& graph) {
  List all;
  for (const auto& [label, key] : graph.indexes()) {
    all.emplace_back(List{Value(graph.name(label)), Value(graph.name(key))});
  }
  return to_json(Value(std::move(all)));
}

void create_indexes(PropertyGraph& graph, const std::string& json) {
  const Value all = parse_json(json);
  const auto is_pair = [](const Value& own) {
    return own.kind() == Kind::List && own.list().size() == 2 && own.list()[0].kind() == Kind::String &&
           own.list()[1].kind() == Kind::String;
  };
  if (all.kind() != Kind::List) throw JsonError("indexes are written as a list");
  for (const Value& own : all.list()) {
    if (!is_pair(own)) throw JsonError("an index is written as a list of its label and its key");
    graph.create_index({graph.label(own.list()[0].string()), graph.key(own.list()[1].string())});
  }
}

}  // namespace newsgraph::graph
