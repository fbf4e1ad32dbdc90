#include "graph/property_graph.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <map>
#include <set>
#include <variant>

#include "graph/property_columns.hpp"
#include "graph/symbol_table.hpp"
#include "graph/value_index.hpp"

namespace newsgraph::graph {
namespace {

std::uint32_t index(NodeId node) { return static_cast<std::uint32_t>(node); }
std::uint32_t index(EdgeId edge) { return static_cast<std::uint32_t>(edge); }
std::uint32_t index(KeyId key) { return static_cast<std::uint32_t>(key); }

template <class Id>
std::optional<Id> found(std::optional<std::uint32_t> symbol) {
  return symbol ? std::optional(Id(*symbol)) : std::nullopt;
}

/// The properties of all nodes or of all edges. A "shape" is what elements with like keys share: the label
/// set, the type.
class PropertyTable {
 public:
  Value get(std::uint32_t element, KeyId key, const SymbolTable& strings) const {
    return index(key) < columns_.size() ? columns_[index(key)].get(element, strings) : Value();
  }

  void set(std::uint32_t element, std::uint32_t shape, KeyId key, Value value, SymbolTable& strings) {
    if (value.is_null()) {
      if (index(key) < columns_.size()) columns_[index(key)].erase(element);
      return;
    }
    if (index(key) >= columns_.size()) columns_.resize(index(key) + std::size_t{1});
    columns_[index(key)].set(element, std::move(value), strings);
    add_key(shape, key);
  }

  Properties all(std::uint32_t element, std::uint32_t shape, const SymbolTable& strings) const {
    Properties properties;
    if (shape >= keys_.size()) return properties;
    for (const KeyId key : keys_[shape]) {
      if (columns_[index(key)].has(element))
        properties.emplace_back(key, columns_[index(key)].get(element, strings));
    }
    return properties;
  }

  /// An element went over from one shape to another.
  void reshape(std::uint32_t element, std::uint32_t from, std::uint32_t to) {
    if (from >= keys_.size() || from == to) return;
    const std::vector<KeyId> keys = keys_[from];
    for (const KeyId key : keys) {
      if (columns_[index(key)].has(element)) add_key(to, key);
    }
  }

  void erase(std::uint32_t element, std::uint32_t shape) {
    if (shape >= keys_.size()) return;
    for (const KeyId key : keys_[shape]) columns_[index(key)].erase(element);
  }

 private:
  void add_key(std::uint32_t shape, KeyId key) {
    if (shape >= keys_.size()) keys_.resize(shape + std::size_t{1});
    std::vector<KeyId>& keys = keys_[shape];
    const auto place = std::lower_bound(keys.begin(), keys.end(), key);
    if (place == keys.end() || *place != key) keys.insert(place, key);
  }

  std::vector<PropertyColumn> columns_;   // by key
  std::vector<std::vector<KeyId>> keys_;  // by shape: the keys its elements have had, ascending
};

/// How to undo one change to an element that was there at begin(). Elements added since go by truncation.
struct NodeRevived {
  NodeId node;
  LabelSetId labels;
};
struct EdgeRevived {
  EdgeId edge;
};
struct LabelsBefore {
  NodeId node;
  LabelSetId labels;
};
struct NodeProperty {
  NodeId node;
  KeyId key;
  Value before;
};
struct EdgeProperty {
  EdgeId edge;
  KeyId key;
  Value before;
};
using Undo = std::variant<NodeRevived, EdgeRevived, LabelsBefore, NodeProperty, EdgeProperty>;

}  // namespace

struct PropertyGraph::Data {
  SymbolTable label_names, type_names, key_names, strings;
  LabelIndex labels;
  std::vector<std::uint8_t> node_alive;
  std::size_t node_count = 0;
  PropertyTable node_properties, edge_properties;
  ValueIndex node_values;  // cleared by every change to a node's properties

  bool in_unit = false;
  std::uint32_t nodes_at_begin = 0, edges_at_begin = 0;
  std::size_t node_count_at_begin = 0;
  std::vector<Undo> undo;

  std::uint32_t shape_of(NodeId node) const { return static_cast<std::uint32_t>(labels.set_of(node)); }
  bool must_log(NodeId node) const { return in_unit && index(node) < nodes_at_begin; }
  bool must_log(EdgeId edge) const { return in_unit && index(edge) < edges_at_begin; }

  void set_labels(NodeId node, LabelSetId set) {
    const std::uint32_t before = shape_of(node);
    labels.assign(node, set);
    node_properties.reshape(index(node), before, shape_of(node));
  }
};

PropertyGraph::PropertyGraph() : data_(std::make_unique<Data>()) {}
PropertyGraph::~PropertyGraph() = default;
PropertyGraph::PropertyGraph(PropertyGraph&&) noexcept = default;
PropertyGraph& PropertyGraph::operator=(PropertyGraph&&) noexcept = default;

LabelId PropertyGraph::label(std::string_view name) { return LabelId(data_->label_names.intern(name)); }
TypeId PropertyGraph::type(std::string_view name) { return TypeId(data_->type_names.intern(name)); }
KeyId PropertyGraph::key(std::string_view name) { return KeyId(data_->key_names.intern(name)); }

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
  data_->node_values.clear();
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
    if (label && !has_label(node, *label)) return;
    if (equivalent(property(node, key), value)) nodes.push_back(node);
  };
  const auto for_each_value = [&](const std::function<void(NodeId, const Value&)>& take) {
    for (std::uint32_t id = 0; id < node_bound(); ++id) {
      const Value own = property(NodeId{id}, key);
      if (!own.is_null()) take(NodeId{id}, own);
    }
  };
  if (value.is_null()) return nodes;
  // While a unit is open the next change may be near.
  if (!in_unit() && data_->node_values.find(index(key), value, for_each_value, look_at)) return nodes;
  if (label) {
    for (const NodeId node : nodes_with(*label)) look_at(node);
  } else {
    for (std::uint32_t id = 0; id < node_bound(); ++id) look_at(NodeId{id});
  }
  return nodes;
}

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

std::size_t PropertyGraph::degree(NodeId node, Direction direction, std::optional<TypeId> type) const {
  std::size_t count = 0;
  for_each_adjacent(node, direction, type, [&count](Adjacent) {
    ++count;
    return true;
  });
  return count;
}

Value PropertyGraph::property(NodeId node, KeyId key) const {
  return data_->node_properties.get(index(node), key, data_->strings);
}

Value PropertyGraph::property(EdgeId edge, KeyId key) const {
  return data_->edge_properties.get(index(edge), key, data_->strings);
}

void PropertyGraph::set_property(NodeId node, KeyId key, Value value) {
  assert(value.is_null() || value.is_storable());
  if (data_->must_log(node)) data_->undo.emplace_back(NodeProperty{node, key, property(node, key)});
  data_->node_values.clear();
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

Map to_map(const PropertyGraph& graph, const Properties& properties) {
  Map map;
  map.reserve(properties.size());
  for (const auto& [key, value] : properties) map.emplace_back(graph.name(key), value);
  return map;
}

}  // namespace newsgraph::graph
