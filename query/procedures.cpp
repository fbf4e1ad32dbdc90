#include "query/procedures.hpp"

#include <algorithm>

#include "query/procedures/algorithms.hpp"

namespace newsgraph::query {

using graph::Value;
using Rows = std::vector<std::vector<Value>>;

namespace {

Rows sorted(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  Rows rows;
  for (const auto& name : names) rows.push_back({Value(name)});
  return rows;
}

Rows labels(const graph::PropertyGraph& graph, std::span<const Value>) {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < graph.label_count(); ++i)
    if (graph.node_count(graph::LabelId(i)) > 0) names.emplace_back(graph.name(graph::LabelId(i)));
  return sorted(std::move(names));
}

Rows relationship_types(const graph::PropertyGraph& graph, std::span<const Value>) {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < graph.type_count(); ++i)
    if (graph.edge_count(graph::TypeId(i)) > 0) names.emplace_back(graph.name(graph::TypeId(i)));
  return sorted(std::move(names));
}

Rows property_keys(const graph::PropertyGraph& graph, std::span<const Value>) {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < graph.key_count(); ++i) names.emplace_back(graph.name(graph::KeyId(i)));
  return sorted(std::move(names));
}

Extensions all() {
  Extensions procedures;
  const auto add = [&](std::string_view signature, auto* call) {
    auto procedure = parse_signature(signature);
    procedure.call = call;
    procedures.add(std::move(procedure));
  };
  add("db.labels() :: (label :: STRING)", labels);
  add("db.relationshipTypes() :: (relationshipType :: STRING)", relationship_types);
  add("db.propertyKeys() :: (propertyKey :: STRING)", property_keys);
  add_algorithms(procedures);
  return procedures;
}

const Extensions& builtin() {
  static const Extensions procedures = all();
  return procedures;
}

}  // namespace

const Procedure* find_builtin_procedure(std::string_view name) { return builtin().find_procedure(name); }
std::vector<std::string> builtin_procedure_names() { return builtin().procedure_names(); }

}  // namespace newsgraph::query
