#include "graph/property_graph.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>
#include <set>
#include <variant>

#include "graph/property_graph_data.hpp"

namespace newsgraph::graph {
namespace {

constexpr std::string_view kAlwaysIndexed = "name";

template <class Id>
std::optional<Id> found(std::optional<std::uint32_t> symbol) {
  return symbol ? std::optional(Id(*symbol)) : std::nullopt;
}

}  // namespace

PropertyGraph::PropertyGraph() : data_(std::make_unique<Data>()) {}
PropertyGraph::~PropertyGraph() = default;
PropertyGraph::PropertyGraph(PropertyGraph&&) noexcept = default;
PropertyGraph& PropertyGraph::operator=(PropertyGraph&&) noexcept = default;

LabelId PropertyGraph::label(std::string_view name) { return LabelId(data_->label_names.intern(name)); }
TypeId PropertyGraph::type(std::string_view name) { return TypeId(data_->type_names.intern(name)); }
KeyId PropertyGraph::key(std::string_view name) {
  const KeyId key{data_->key_names.intern(name)};
  if (name == kAlwaysIndexed) data_->node_values.declare(index(key));
  return key;
}

std::optional<LabelId> PropertyGraph::find_label(std::string_view name) const {
  return found<LabelId>(data_->label_names.find(name));
}
std::optional<TypeId> PropertyGraph::find_type(std::string_view name) const {
  return found<TypeId>(data_->type_names.find(name));
}
std::optional<KeyId> PropertyGraph::find_key(std::string_view name) const {
  return found<KeyId>(data_->key_names.find(name));
}

std::string_view PropertyGraph::name(LabelId label) const {
  return data_->label_names.text(static_cast<std::uint32_t>(label));
}
std::string_view PropertyGraph::name(TypeId type) const {
  return data_->type_names.text(static_cast<std::uint32_t>(type));
}
std::string_view PropertyGraph::name(KeyId key) const { return data_->key_names.text(index(key)); }

std::size_t PropertyGraph::label_count() const { return data_->label_names.size(); }
std::size_t PropertyGraph::type_count() const { return data_->type_names.size(); }
std::size_t PropertyGraph::key_count() const { return data_->key_names.size(); }

NodeId PropertyGraph::add_node(std::span<const LabelId> labels) {
  const NodeId node{node_bound()};
  data_->node_alive.push_back(1);
  ++data_->node_count;
  data_->labels.add_node(labels);
  adjacency_.add_node();
  return node;
}

bool PropertyGraph::remove_node(NodeId node) {
  if (degree(node, Direction::Both) > 0) return false;
  if (data_->must_log(node)) {
    for (auto& [key, value] : properties(node)) data_->undo.emplace_back(NodeProperty{node, key, value});
    data_->undo.emplace_back(NodeRevived{node, data_->labels.set_of(node)});
  }
  data_->node_properties.erase(index(node), data_->shape_of(node));
  data_->labels.clear_node(node);
  data_->node_alive[index(node)] = 0;
  --data_->node_count;
  return true;
}

bool PropertyGraph::contains(NodeId node) const {
  return index(node) < data_->node_alive.size() && data_->node_alive[index(node)];
}

std::span<const LabelId> PropertyGraph::labels(NodeId node) const { return data_->labels.labels(node); }
bool PropertyGraph::has_label(NodeId node, LabelId label) const { return data_->labels.has(node, label); }

bool PropertyGraph::add_label(NodeId node, LabelId label) {
  const LabelSetId before = data_->labels.set_of(node);
  if (!data_->labels.add_label(node, label)) return false;
  data_->node_properties.reshape(index(node), static_cast<std::uint32_t>(before), data_->shape_of(node));
  if (data_->must_log(node)) data_->undo.emplace_back(LabelsBefore{node, before});
  return true;
}

bool PropertyGraph::remove_label(NodeId node, LabelId label) {
  const LabelSetId before = data_->labels.set_of(node);
  if (!data_->labels.remove_label(node, label)) return false;
  data_->node_properties.reshape(index(node), static_cast<std::uint32_t>(before), data_->shape_of(node));
  if (data_->must_log(node)) data_->undo.emplace_back(LabelsBefore{node, before});
  return true;
}

std::size_t PropertyGraph::node_count() const { return data_->node_count; }
std::size_t PropertyGraph::node_count(LabelId label) const { return data_->labels.count(label); }
std::uint32_t PropertyGraph::node_bound() const {
  return static_cast<std::uint32_t>(data_->node_alive.size());
}
std::span<const NodeId> PropertyGraph::nodes_with(LabelId label) const {
  return data_->labels.nodes_with(label);
}

std::vector<NodeId> PropertyGraph::nodes_with(std::optional<LabelId> label, KeyId key,
                                              const Value& value) const {
  std::vector<NodeId> nodes;
  const auto look_at = [&](NodeId node) {
    if (!contains(node) || (label && !has_label(node, *label))) return;
    if (equivalent(property(node, key), value)) nodes.push_back(node);
  };
  const auto for_each_value = [&](const std::function<void(NodeId, const Value&)>& take) {
    for (std::uint32_t id = 0; id < node_bound(); ++id) {
      const Value own = property(NodeId{id}, key);
      if (!own.is_null()) take(NodeId{id}, own);
    }
  };
  if (value.is_null()) return nodes;
  if (data_->node_values.find(index(key), value, for_each_value, look_at)) return nodes;
  if (label) {
    for (const NodeId node : nodes_with(*label)) look_at(node);
  } else {
    for (std::uint32_t id = 0; id < node_bound(); ++id) look_at(NodeId{id});
  }
  return nodes;
}

bool PropertyGraph::create_index(PropertyIndex own) {
  auto& all = data_->indexes;
  if (std::ranges::find(all, own) != all.end()) return false;
  all.push_back(own);
  data_->node_values.declare(index(own.key));
  return true;
}

bool PropertyGraph::drop_index(PropertyIndex own) {
  if (std::erase(data_->indexes, own) == 0) return false;
  const bool is_needed =
      name(own.key) == kAlwaysIndexed ||
      std::ranges::any_of(data_->indexes, [&](auto other) { return other.key == own.key; });
  if (!is_needed) data_->node_values.forget(index(own.key));
  return true;
}

std::span<const PropertyIndex> PropertyGraph::indexes() const { return data_->indexes; }

EdgeId PropertyGraph::add_edge(NodeId source, NodeId target, TypeId type) {
  assert(contains(source) && contains(target));
  const EdgeId edge = adjacency_.add_edge(source, target, type);
  // While a unit is open and is read from, the chains may grow long; a rebuild each time they have grown by a
  // share keeps the cost linear. Reading in bulk leaves it all to commit().
  if (data_->in_unit && (adjacency_.edge_bound() & 0xffff) == 0 && adjacency_.is_worth_compacting()) {
    adjacency_.compact(true);
  }
  return edge;
}

void PropertyGraph::remove_edge(EdgeId edge) {
  const auto shape = static_cast<std::uint32_t>(type_of(edge));
  if (data_->must_log(edge)) {
    for (auto& [key, value] : properties(edge)) data_->undo.emplace_back(EdgeProperty{edge, key, value});
    data_->undo.emplace_back(EdgeRevived{edge});
  }
  data_->edge_properties.erase(index(edge), shape);
  adjacency_.remove_edge(edge);
}

Value PropertyGraph::property(NodeId node, KeyId key) const {
  return data_->node_properties.get(index(node), key, data_->strings);
}

Value PropertyGraph::property(EdgeId edge, KeyId key) const {
  return data_->edge_properties.get(index(edge), key, data_->strings);
}

PropertyView PropertyGraph::view(NodeId node, KeyId key) const {
  return data_->node_properties.view(index(node), key, data_->strings);
}

PropertyView PropertyGraph::view(EdgeId edge, KeyId key) const {
  return data_->edge_properties.view(index(edge), key, data_->strings);
}

void PropertyGraph::set_property(NodeId node, KeyId key, Value value) {
  assert(value.is_null() || value.is_storable());
  if (data_->must_log(node)) data_->undo.emplace_back(NodeProperty{node, key, property(node, key)});
  data_->node_values.add(index(key), node, value);
  data_->node_properties.set(index(node), data_->shape_of(node), key, std::move(value), data_->strings);
}

void PropertyGraph::set_property(EdgeId edge, KeyId key, Value value) {
  assert(value.is_null() || value.is_storable());
  if (data_->must_log(edge)) data_->undo.emplace_back(EdgeProperty{edge, key, property(edge, key)});
  const auto shape = static_cast<std::uint32_t>(type_of(edge));
  data_->edge_properties.set(index(edge), shape, key, std::move(value), data_->strings);
}

Properties PropertyGraph::properties(NodeId node) const {
  return data_->node_properties.all(index(node), data_->shape_of(node), data_->strings);
}

Properties PropertyGraph::properties(EdgeId edge) const {
  return data_->edge_properties.all(index(edge), static_cast<std::uint32_t>(type_of(edge)), data_->strings);
}

bool PropertyGraph::in_unit() const { return data_->in_unit; }

Changes PropertyGraph::changes() const {
  const Data& data = *data_;
  Changes changes;
  for (std::uint32_t i = data.nodes_at_begin; i < node_bound(); ++i) {
    if (contains(NodeId{i})) changes.added_nodes.push_back(NodeId{i});
  }
  for (std::uint32_t i = data.edges_at_begin; i < edge_bound(); ++i) {
    if (contains(EdgeId{i})) changes.added_edges.push_back(EdgeId{i});
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> node_properties, edge_properties;
  std::map<std::uint32_t, LabelSetId> labels_before;  // the first change tells
  for (const Undo& undo : data.undo) {
    if (const auto* node = std::get_if<NodeRevived>(&undo)) {
      changes.removed_nodes.push_back(node->node);
    } else if (const auto* edge = std::get_if<EdgeRevived>(&undo)) {
      changes.removed_edges.push_back(edge->edge);
    } else if (const auto* labels = std::get_if<LabelsBefore>(&undo)) {
      if (contains(labels->node)) labels_before.emplace(index(labels->node), labels->labels);
    } else if (const auto* own = std::get_if<NodeProperty>(&undo)) {
      if (contains(own->node)) node_properties.emplace(index(own->node), index(own->key));
    } else if (const auto* other = std::get_if<EdgeProperty>(&undo)) {
      if (contains(other->edge)) edge_properties.emplace(index(other->edge), index(other->key));
    }
  }
  for (const auto& [node, key] : node_properties)
    changes.node_properties.push_back({NodeId{node}, KeyId{key}});
  for (const auto& [edge, key] : edge_properties)
    changes.edge_properties.push_back({EdgeId{edge}, KeyId{key}});
  for (const auto& [node, set] : labels_before) {
    Changes::Labels change{NodeId{node}, {}, {}};
    const auto before = data.labels.labels(set), after = labels(NodeId{node});
    std::ranges::set_difference(after, before, std::back_inserter(change.added));
    std::ranges::set_difference(before, after, std::back_inserter(change.removed));
    if (!change.added.empty() || !change.removed.empty()) changes.labels.push_back(std::move(change));
  }
  return changes;
}

void PropertyGraph::begin() {
  assert(!data_->in_unit);
  data_->in_unit = true;
  data_->nodes_at_begin = node_bound();
  data_->edges_at_begin = edge_bound();
  data_->node_count_at_begin = data_->node_count;
}

void PropertyGraph::commit() {
  data_->in_unit = false;
  data_->undo = {};
  data_->labels.settle();
  if (adjacency_.is_worth_compacting()) adjacency_.compact(false);
}

void PropertyGraph::rollback() {
  Data& data = *data_;
  data.node_values.clear();
  // Elements added since begin() lose their properties first, then go altogether; then older ones become what
  // they were.
  for (std::uint32_t i = data.edges_at_begin; i < edge_bound(); ++i) {
    if (contains(EdgeId(i))) data.edge_properties.erase(i, static_cast<std::uint32_t>(type_of(EdgeId(i))));
  }
  for (std::uint32_t i = data.nodes_at_begin; i < node_bound(); ++i) {
    if (contains(NodeId(i))) data.node_properties.erase(i, data.shape_of(NodeId(i)));
  }
  adjacency_.truncate(data.nodes_at_begin, data.edges_at_begin);
  data.labels.truncate(data.nodes_at_begin);
  data.node_alive.resize(data.nodes_at_begin);

  for (auto undo = data.undo.rbegin(); undo != data.undo.rend(); ++undo) {
    if (auto* node = std::get_if<NodeRevived>(&*undo)) {
      data.node_alive[index(node->node)] = 1;
      data.set_labels(node->node, node->labels);
    } else if (auto* edge = std::get_if<EdgeRevived>(&*undo)) {
      adjacency_.restore_edge(edge->edge);
    } else if (auto* labels = std::get_if<LabelsBefore>(&*undo)) {
      data.set_labels(labels->node, labels->labels);
    } else if (auto* own = std::get_if<NodeProperty>(&*undo)) {
      data.node_properties.set(index(own->node), data.shape_of(own->node), own->key, std::move(own->before),
                               data.strings);
    } else if (auto* other = std::get_if<EdgeProperty>(&*undo)) {
      data.edge_properties.set(index(other->edge), static_cast<std::uint32_t>(type_of(other->edge)),
                               other->key, std::move(other->before), data.strings);
    }
  }
  data.node_count = data.node_count_at_begin;
  data.undo = {};
  data.in_unit = false;
  data.labels.settle();
}

void PropertyGraph::reserve(std::size_t nodes, std::size_t edges) {
  data_->node_alive.reserve(nodes);
  adjacency_.reserve(nodes, edges);
}

MemoryUse PropertyGraph::memory() const {
  MemoryUse use;
  use.adjacency = adjacency_.bytes();
  use.labels = data_->labels.bytes() + data_->node_alive.capacity();
  use.node_columns = data_->node_properties.bytes();
  use.edge_columns = data_->edge_properties.bytes();
  for (const SymbolTable* table :
       {&data_->label_names, &data_->type_names, &data_->key_names, &data_->strings}) {
    use.strings += table->bytes();
  }
  use.indexes = data_->node_values.bytes();
  return use;
}

Map to_map(const PropertyGraph& graph, const Properties& properties) {
  Map map;
  map.reserve(properties.size());
  for (const auto& [key, value] : properties) map.emplace_back(graph.name(key), value);
  return map;
}

}  // namespace newsgraph::graph
