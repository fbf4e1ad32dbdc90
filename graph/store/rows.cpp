#include "graph/store/rows.hpp"

#include <algorithm>
#include <numeric>

#include "graph/formats/json_value.hpp"

namespace newsgraph::graph {

std::string labels_json(const PropertyGraph& graph, NodeId node) {
  std::vector<std::string_view> names;
  for (const LabelId label : graph.labels(node)) names.push_back(graph.name(label));
  std::sort(names.begin(), names.end());
  std::string json = "[";
  for (const std::string_view name : names) {
    if (json.size() > 1) json += ',';
    append_json_string(json, name);
  }
  return json + ']';
}

std::string properties_json(const PropertyGraph& graph, const Properties& properties) {
  std::vector<std::pair<std::string_view, const Value*>> named;
  named.reserve(properties.size());
  for (const auto& [key, value] : properties) named.emplace_back(graph.name(key), &value);
  std::sort(named.begin(), named.end());
  if (!named.empty() && named[0].first.starts_with('$')) return to_json(Value(to_map(graph, properties)));
  std::string json = "{";
  for (const auto& [name, value] : named) {
    if (json.size() > 1) json += ',';
    append_json_string(json, name);
    json += ':';
    append_json(json, *value);
  }
  return json + '}';
}

PropertiesJson::PropertiesJson(const PropertyGraph& graph)
    : graph_(graph), heads_(graph.key_count()), places_(graph.key_count()) {
  std::vector<std::uint32_t> keys(graph.key_count());
  std::iota(keys.begin(), keys.end(), 0u);
  std::sort(keys.begin(), keys.end(),
            [&](std::uint32_t a, std::uint32_t b) { return graph.name(KeyId{a}) < graph.name(KeyId{b}); });
  for (std::uint32_t place = 0; place < keys.size(); ++place) {
    places_[keys[place]] = place;
    append_json_string(heads_[keys[place]], graph.name(KeyId{keys[place]}));
    heads_[keys[place]] += ':';
  }
}

void PropertiesJson::append(std::string& json, const Properties& properties) const {
  const auto place_of = [this](const auto* entry) {
    return places_[static_cast<std::uint32_t>(entry->first)];
  };
  std::vector<const Properties::value_type*> sorted;
  sorted.reserve(properties.size());
  for (const auto& entry : properties) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(),
            [&](const auto* a, const auto* b) { return place_of(a) < place_of(b); });
  if (!sorted.empty() && graph_.name(sorted[0]->first).starts_with('$')) {  // it would look like a tag
    json += to_json(Value(to_map(graph_, properties)));
    return;
  }
  json += '{';
  for (const auto* entry : sorted) {
    if (entry != sorted.front()) json += ',';
    json += heads_[static_cast<std::uint32_t>(entry->first)];
    append_json(json, entry->second);
  }
  json += '}';
}

RowWriter::RowWriter(Database& database, bool derived)
    : database_(database),
      derived_(derived),
      node_(database, "INSERT INTO node (key, derived, labels, properties) VALUES (?, ?, ?, ?)"),
      edge_(database,
            "INSERT INTO edge (key, derived, type, source, target, properties) VALUES (?, ?, ?, ?, ?, ?)") {}

void RowWriter::bind_key(Statement& statement, const Value& key) {
  if (key.kind() == Kind::String) {
    statement.bind(0, key.string());
  } else {
    statement.bind_null(0);
  }
}

std::int64_t RowWriter::add(const PropertyGraph& graph, NodeId node) {
  const auto key = graph.find_key("key");
  const Value own_key = key ? graph.property(node, *key) : Value();
  const std::string labels = labels_json(graph, node),
                    properties = properties_json(graph, graph.properties(node));
  bind_key(node_, own_key);
  node_.bind(1, std::int64_t{derived_}).bind(2, labels).bind(3, properties).run();
  return database_.last_row();
}

std::int64_t RowWriter::add(const PropertyGraph& graph, EdgeId edge, std::int64_t source,
                            std::int64_t target) {
  const auto key = graph.find_key("key");
  const Value own_key = key ? graph.property(edge, *key) : Value();
  const std::string properties = properties_json(graph, graph.properties(edge));
  bind_key(edge_, own_key);
  edge_.bind(1, std::int64_t{derived_}).bind(2, graph.name(graph.type_of(edge)));
  edge_.bind(3, source).bind(4, target).bind(5, properties).run();
  return database_.last_row();
}

}  // namespace newsgraph::graph
