#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

/// What an element is called whose property `key` does not say so: a hash of labels and properties; of type,
/// the ends' keys and properties.
std::string derived_key(const PropertyGraph& graph, NodeId node);
std::string derived_key(const PropertyGraph& graph, EdgeId edge, std::string_view source_key,
                        std::string_view target_key);
/// Is it the derived key, or one that tells several bearers of it apart?
bool is_derived_key(std::string_view key, std::string_view derived);

/// A name for each element of a graph that outlives its internal id; distinct among the nodes, and among the
/// edges: the string property `key` where an element has one, else its derived key. Of elements with the same
/// key, all but the first (by id) get "~2", "~3" … appended. Borrows the graph, which must stay as it is;
/// takes 12 bytes an element.
class ElementKeys {
 public:
  explicit ElementKeys(const PropertyGraph& graph);

  std::string of(NodeId node) const { return text(nodes_, node); }
  std::string of(EdgeId edge) const { return text(edges_, edge); }
  /// Those that exist, by key (bytewise).
  std::vector<NodeId> nodes() const { return sorted<NodeId>(nodes_); }
  std::vector<EdgeId> edges() const { return sorted<EdgeId>(edges_); }

 private:
  using Hash = std::array<std::uint32_t, 3>;
  struct Table {
    std::vector<Hash> derived;  // by id; of no meaning where the element has a key of its own
    std::unordered_map<std::uint32_t, std::uint32_t> times;  // of second and later bearers
  };
  template <class Id>
  std::string text(const Table& table, Id id) const;
  template <class Id>
  std::string text_alone(const Table& table, Id id) const;
  template <class Id>
  std::string own_key(Id id) const;
  template <class Id>
  std::vector<Id> sorted(const Table& table) const;
  template <class Id>
  void make_distinct(Table& table);

  const PropertyGraph& graph_;
  std::optional<KeyId> key_;
  Table nodes_, edges_;
};

}  // namespace newsgraph::graph
