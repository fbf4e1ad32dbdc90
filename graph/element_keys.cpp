#include "graph/element_keys.hpp"

#include <fmt/format.h>

#include <algorithm>

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

ContentHash hash_of(const PropertyGraph& graph, NodeId node) {
  ContentHash hash;
  std::vector<std::string_view> labels;
  for (const LabelId label : graph.labels(node)) labels.push_back(graph.name(label));
  std::sort(labels.begin(), labels.end());
  hash.add(std::to_string(labels.size()));
  for (const std::string_view label : labels) hash.add(label);
  add_properties(hash, graph, graph.properties(node));
  return hash;
}

ContentHash hash_of(const PropertyGraph& graph, EdgeId edge, std::string_view source_key,
                    std::string_view target_key) {
  ContentHash hash;
  hash.add(graph.name(graph.type_of(edge))).add(source_key).add(target_key);
  add_properties(hash, graph, graph.properties(edge));
  return hash;
}

/// A text's first eight bytes as a number that orders as they do.
std::uint64_t beginning(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i)
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
  return number;
}

}  // namespace

std::string derived_key(const PropertyGraph& graph, NodeId node) { return hash_of(graph, node).hex(); }

std::string derived_key(const PropertyGraph& graph, EdgeId edge, std::string_view source_key,
                        std::string_view target_key) {
  return hash_of(graph, edge, source_key, target_key).hex();
}

bool is_derived_key(std::string_view key, std::string_view derived) {
  if (!key.starts_with(derived)) return false;
  key.remove_prefix(derived.size());
  return key.empty() ||
         (key.size() > 1 && key[0] == '~' &&
          std::all_of(key.begin() + 1, key.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

template <class Id>
std::string ElementKeys::own_key(Id id) const {
  if (!key_) return {};
  const Value key = graph_.property(id, *key_);
  return key.kind() == Kind::String ? std::string(key.string()) : std::string();
}

template <class Id>
std::string ElementKeys::text_alone(const Table& table, Id id) const {
  std::string own = own_key(id);
  if (!own.empty()) return own;
  const Hash& hash = table.derived[static_cast<std::uint32_t>(id)];
  return fmt::format("{:08x}{:08x}{:08x}", hash[0], hash[1], hash[2]);
}

template <class Id>
std::string ElementKeys::text(const Table& table, Id id) const {
  std::string key = text_alone(table, id);
  const auto found = table.times.find(static_cast<std::uint32_t>(id));
  if (found != table.times.end()) key += fmt::format("~{}", found->second);
  return key;
}

template <class Id>
std::vector<Id> ElementKeys::sorted(const Table& table) const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(table.derived.size());
  for (std::uint32_t id = 0; id < table.derived.size(); ++id) {
    if (graph_.contains(Id{id})) order.emplace_back(beginning(text(table, Id{id})), id);
  }
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    const int difference = text(table, Id{a.second}).compare(text(table, Id{b.second}));
    return difference != 0 ? difference < 0 : a.second < b.second;
  });
  std::vector<Id> ids;
  ids.reserve(order.size());
  for (const auto& entry : order) ids.push_back(Id{entry.second});
  return ids;
}

/// Numbers the second and later bearers of a key, in order of their ids.
template <class Id>
void ElementKeys::make_distinct(Table& table) {
  const std::vector<Id> order = sorted<Id>(table);
  std::string key, before;
  std::uint32_t times = 1;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> repeated;
  for (const Id id : order) {
    key = text_alone(table, id);
    times = key == before ? times + 1 : 1;
    if (times > 1) repeated.emplace_back(static_cast<std::uint32_t>(id), times);
    std::swap(key, before);
  }
  table.times.insert(repeated.begin(), repeated.end());
}

ElementKeys::ElementKeys(const PropertyGraph& graph) : graph_(graph), key_(graph.find_key("key")) {
  const auto words = [](const ContentHash& hash) { return hash.words(); };
  nodes_.derived.resize(graph.node_bound());
  for (std::uint32_t id = 0; id < graph.node_bound(); ++id) {
    if (graph.contains(NodeId{id}) && own_key(NodeId{id}).empty())
      nodes_.derived[id] = words(hash_of(graph, NodeId{id}));
  }
  make_distinct<NodeId>(nodes_);
  edges_.derived.resize(graph.edge_bound());
  for (std::uint32_t id = 0; id < graph.edge_bound(); ++id) {
    const EdgeId edge{id};
    if (graph.contains(edge) && own_key(edge).empty())
      edges_.derived[id] = words(hash_of(graph, edge, of(graph.source(edge)), of(graph.target(edge))));
  }
  make_distinct<EdgeId>(edges_);
}

}  // namespace newsgraph::graph
