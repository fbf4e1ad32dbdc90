#include "graph/element_keys.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "graph/content_hash.hpp"
#include "graph/formats/json_value.hpp"

namespace newsgraph::graph {
namespace {

void add_properties(ContentHash& hash, const PropertyGraph& graph, const Properties& properties) {
  std::vector<std::pair<std::string_view, const Value*>> named;
  for (const auto& [key, value] : properties) named.emplace_back(graph.name(key), &value);
  std::sort(named.begin(), named.end());
  for (const auto& [name, value] : named) hash.add(name).add(to_json(*value));
}

std::string own_key(const Value& key) {
  return key.kind() == Kind::String && !key.string().empty() ? std::string(key.string()) : std::string();
}

std::string derive(const PropertyGraph& graph, NodeId node) {
  ContentHash hash;
  std::vector<std::string_view> labels;
  for (const LabelId label : graph.labels(node)) labels.push_back(graph.name(label));
  std::sort(labels.begin(), labels.end());
  hash.add(std::to_string(labels.size()));
  for (const std::string_view label : labels) hash.add(label);
  add_properties(hash, graph, graph.properties(node));
  return hash.hex();
}

std::string derive(const PropertyGraph& graph, EdgeId edge, const std::vector<std::string>& node_keys) {
  ContentHash hash;
  hash.add(graph.name(graph.type_of(edge)))
      .add(node_keys[static_cast<std::uint32_t>(graph.source(edge))])
      .add(node_keys[static_cast<std::uint32_t>(graph.target(edge))]);
  add_properties(hash, graph, graph.properties(edge));
  return hash.hex();
}

/// Numbers the second and later bearers of a key, in order of their ids.
void make_distinct(std::vector<std::string>& keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  std::vector<std::pair<std::uint32_t, int>> repeated;
  for (std::size_t i = 1, times = 1; i < order.size(); ++i) {
    const bool same = !keys[order[i]].empty() && keys[order[i]] == keys[order[i - 1]];
    times = same ? times + 1 : 1;
    if (same) repeated.emplace_back(order[i], static_cast<int>(times));
  }
  for (const auto& [element, times] : repeated) keys[element] += fmt::format("~{}", times);
}

}  // namespace

ElementKeys element_keys(const PropertyGraph& graph) {
  ElementKeys keys;
  keys.nodes.resize(graph.node_bound());
  keys.edges.resize(graph.edge_bound());
  const auto key = graph.find_key("key");
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    if (!graph.contains(NodeId{id})) continue;
    if (key) keys.nodes[id] = own_key(graph.property(NodeId{id}, *key));
    if (keys.nodes[id].empty()) keys.nodes[id] = derive(graph, NodeId{id});
  }
  make_distinct(keys.nodes);
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    if (!graph.contains(EdgeId{id})) continue;
    if (key) keys.edges[id] = own_key(graph.property(EdgeId{id}, *key));
    if (keys.edges[id].empty()) keys.edges[id] = derive(graph, EdgeId{id}, keys.nodes);
  }
  make_distinct(keys.edges);
  return keys;
}

}  // namespace newsgraph::graph
