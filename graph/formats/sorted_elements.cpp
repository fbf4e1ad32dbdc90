#include "graph/formats/sorted_elements.hpp"

#include <algorithm>

namespace newsgraph::graph {
SortedElements::SortedElements(const PropertyGraph& graph)
    : keys(graph), nodes(keys.nodes()), edges(keys.edges()) {}

std::vector<std::string_view> sorted_labels(const PropertyGraph& graph, NodeId node) {
  std::vector<std::string_view> names;
  for (const LabelId label : graph.labels(node)) names.push_back(graph.name(label));
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<NamedValue> sorted_properties(const PropertyGraph& graph, const Properties& properties) {
  std::vector<NamedValue> named;
  for (const auto& [key, value] : properties) named.emplace_back(graph.name(key), value);
  std::sort(named.begin(), named.end(),
            [](const NamedValue& a, const NamedValue& b) { return a.first < b.first; });
  return named;
}

bool is_own_key(std::string_view name, const Value& value, std::string_view key) {
  return name == "key" && value.kind() == Kind::String && value.string() == key;
}

std::string labels_text(const PropertyGraph& graph, NodeId node) {
  std::string text;
  for (const std::string_view name : sorted_labels(graph, node)) {
    text += ':';
    for (const char c : name) {
      if (c == ':' || c == '\\') text += '\\';
      text += c;
    }
  }
  return text;
}

std::string caption(const PropertyGraph& graph, const SortedElements& elements, NodeId node) {
  for (const std::string_view name : {"name", "title", "text"}) {
    const auto key = graph.find_key(name);
    if (!key) continue;
    const Value value = graph.property(node, *key);
    if (value.kind() == Kind::String && !value.string().empty()) return std::string(value.string());
  }
  return elements.key(node);
}

std::string free_name(std::string_view name, std::span<const std::string_view> kept) {
  const std::string_view stem = name.substr(0, name.find_last_not_of('_') + 1);
  std::string free(name);
  if (std::ranges::find(kept, stem) != kept.end()) free += '_';
  return free;
}

}  // namespace newsgraph::graph
