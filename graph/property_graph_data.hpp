#pragma once
// What a PropertyGraph is made of besides its adjacency; for property_graph.cpp and column_image.cpp alone.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include "graph/label_index.hpp"
#include "graph/property_columns.hpp"
#include "graph/property_graph.hpp"
#include "graph/symbol_table.hpp"
#include "graph/value_index.hpp"

namespace newsgraph::graph {

inline std::uint32_t index(NodeId node) { return static_cast<std::uint32_t>(node); }
inline std::uint32_t index(EdgeId edge) { return static_cast<std::uint32_t>(edge); }
inline std::uint32_t index(KeyId key) { return static_cast<std::uint32_t>(key); }

/// The properties of all nodes or of all edges. A "shape" is what elements with like keys share: the label
/// set, the type.
class PropertyTable {
 public:
  Value get(std::uint32_t element, KeyId key, const SymbolTable& strings) const {
    return index(key) < columns_.size() ? columns_[index(key)].get(element, strings) : Value();
  }

  PropertyView view(std::uint32_t element, KeyId key, const SymbolTable& strings) const {
    return index(key) < columns_.size() ? columns_[index(key)].view(element, strings) : PropertyView();
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

  std::size_t bytes() const {
    std::size_t bytes = 0;
    for (const PropertyColumn& column : columns_) bytes += column.bytes();
    for (const auto& keys : keys_) bytes += keys.capacity() * sizeof(KeyId);
    return bytes;
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

  friend class ColumnImage;
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

struct PropertyGraph::Data {
  SymbolTable label_names, type_names, key_names, strings;
  LabelIndex labels;
  std::vector<std::uint8_t> node_alive;
  std::size_t node_count = 0;
  PropertyTable node_properties, edge_properties;
  ValueIndex node_values;  // knows every value that a node has had since it was made
  std::vector<PropertyIndex> indexes;

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

}  // namespace newsgraph::graph
