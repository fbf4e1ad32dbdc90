#pragma once
// A directed multigraph with labels, one type per edge, and properties: the property graph model of
// openCypher 9.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/adjacency.hpp"
#include "graph/label_index.hpp"
#include "graph/value.hpp"

namespace newsgraph::graph {

// Symbols are interned names, dense from 0 within their own kind: LabelId, TypeId (adjacency.hpp) and KeyId.
enum class KeyId : std::uint32_t {};

using Properties = std::vector<std::pair<KeyId, Value>>;  // sorted by KeyId

/// A property as it lies in memory, without a share in its value; holds until the next change to the graph.
struct PropertyView {
  Kind kind = Kind::Null;   // Null: there is none
  bool interned = false;    // a String that has a symbol
  std::uint64_t word = 0;   // Boolean, Integer, Float (its bits), Date (days), LocalTime (nanoseconds); of an
                            // interned String its symbol, the same one for equal strings
  std::string_view text{};  // of a String
};

/// A promise to find the nodes of a label quickly by the value of a property.
struct PropertyIndex {
  LabelId label;
  KeyId key;
  bool operator==(const PropertyIndex&) const = default;
};

/// What a unit of change did, by its outcome: an element that was added and removed again does not appear.
struct Changes {
  struct NodeProperty {
    NodeId node;
    KeyId key;
  };
  struct EdgeProperty {
    EdgeId edge;
    KeyId key;
  };
  struct Labels {
    NodeId node;
    std::vector<LabelId> added, removed;
  };
  std::vector<NodeId> added_nodes, removed_nodes;
  std::vector<EdgeId> added_edges, removed_edges;
  // Of elements that were there before and still are; each once.
  std::vector<NodeProperty> node_properties;
  std::vector<EdgeProperty> edge_properties;
  std::vector<Labels> labels;

  bool empty() const {
    return added_nodes.empty() && removed_nodes.empty() && added_edges.empty() && removed_edges.empty() &&
           node_properties.empty() && edge_properties.empty() && labels.empty();
  }
};

/// Bytes of memory by what they hold.
struct MemoryUse {
  std::size_t adjacency = 0;     // edges: their ends and types, and the rows by either end
  std::size_t edge_columns = 0;  // properties of edges, strings as symbols
  std::size_t node_columns = 0;  // the same of nodes
  std::size_t labels = 0;        // of nodes, and the nodes of each label
  std::size_t strings = 0;       // names and property values, each distinct one once
  std::size_t indexes = 0;       // nodes by value
  std::size_t total() const { return adjacency + edge_columns + node_columns + labels + strings + indexes; }
};

/// Reading is safe from several threads at once after commit() and until the next change.
class PropertyGraph {
 public:
  PropertyGraph();
  ~PropertyGraph();
  PropertyGraph(PropertyGraph&&) noexcept;
  PropertyGraph& operator=(PropertyGraph&&) noexcept;

  // Symbols. `find_` gives nullopt for a name that was never interned.
  LabelId label(std::string_view name);
  TypeId type(std::string_view name);
  KeyId key(std::string_view name);
  std::optional<LabelId> find_label(std::string_view name) const;
  std::optional<TypeId> find_type(std::string_view name) const;
  std::optional<KeyId> find_key(std::string_view name) const;
  std::string_view name(LabelId) const;
  std::string_view name(TypeId) const;
  std::string_view name(KeyId) const;
  std::size_t label_count() const;  // how many symbols there are: ids are 0 … count - 1
  std::size_t type_count() const;
  std::size_t key_count() const;

  // Nodes. Ids are dense but for deleted ones and stay valid until the graph is compacted at a store's
  // commit.
  NodeId add_node(std::span<const LabelId> labels = {});
  /// False where edges remain.
  bool remove_node(NodeId node);
  bool contains(NodeId node) const;
  std::span<const LabelId> labels(NodeId node) const;  // sorted by id
  bool has_label(NodeId node, LabelId label) const;
  bool add_label(NodeId node, LabelId label);     // false where it was there
  bool remove_label(NodeId node, LabelId label);  // false where it was not
  std::size_t node_count() const;
  std::size_t node_count(LabelId label) const;
  std::uint32_t node_bound() const;  // every NodeId is below it
  /// Ascending ids. The span holds until the next change to the graph.
  std::span<const NodeId> nodes_with(LabelId label) const;
  /// The nodes whose property is equivalent to the value (value.hpp), with the label where one is given;
  /// ascending ids. The values of `name` and of keys with an index are looked up; so are those of any other
  /// key from the second time they are asked for.
  std::vector<NodeId> nodes_with(std::optional<LabelId> label, KeyId key, const Value& value) const;

  // Indexes; no part of a unit of change. False where it was there already, or was not.
  bool create_index(PropertyIndex index);
  bool drop_index(PropertyIndex index);
  std::span<const PropertyIndex> indexes() const;  // in the order of their making

  // Edges.
  EdgeId add_edge(NodeId source, NodeId target, TypeId type);
  void remove_edge(EdgeId edge);
  bool contains(EdgeId edge) const { return adjacency_.contains(edge); }
  NodeId source(EdgeId edge) const { return adjacency_.source(edge); }
  NodeId target(EdgeId edge) const { return adjacency_.target(edge); }
  TypeId type_of(EdgeId edge) const { return adjacency_.type_of(edge); }
  std::size_t edge_count() const { return adjacency_.edge_count(); }
  std::size_t edge_count(TypeId type) const { return adjacency_.edge_count(type); }
  std::uint32_t edge_bound() const { return adjacency_.edge_bound(); }
  /// Calls visit(Adjacent) for each edge at the node, ascending by (type, edge id) per direction; a loop is
  /// visited once. visit returns false to stop. The graph must not change meanwhile.
  template <class Visit>
  void for_each_adjacent(NodeId node, Direction direction, std::optional<TypeId> type, Visit&& visit) const {
    adjacency_.for_each(node, direction, type, std::forward<Visit>(visit));
  }
  std::size_t degree(NodeId node, Direction direction, std::optional<TypeId> type = {}) const {
    return adjacency_.degree(node, direction, type);
  }

  // Properties. Setting Null removes; a value must be storable.
  Value property(NodeId node, KeyId key) const;
  Value property(EdgeId edge, KeyId key) const;
  PropertyView view(NodeId node, KeyId key) const;
  PropertyView view(EdgeId edge, KeyId key) const;
  void set_property(NodeId node, KeyId key, Value value);
  void set_property(EdgeId edge, KeyId key, Value value);
  Properties properties(NodeId node) const;
  Properties properties(EdgeId edge) const;

  // One unit of change: everything since begin() can be undone; the symbols interned meanwhile stay. Units do
  // not nest.
  void begin();
  void commit();
  void rollback();
  bool in_unit() const;
  /// Room for so many nodes and edges in all, where their numbers are known.
  void reserve(std::size_t nodes, std::size_t edges);
  MemoryUse memory() const;
  /// What the open unit has changed so far.
  Changes changes() const;

 private:
  friend class ColumnImage;  // column_image.hpp
  struct Data;
  std::unique_ptr<Data> data_;
  Adjacency adjacency_;
};

/// The properties by name.
Map to_map(const PropertyGraph& graph, const Properties& properties);

}  // namespace newsgraph::graph
