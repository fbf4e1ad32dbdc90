#pragma once
// How writers go through a graph: in the order of names and keys, so that the same graph gives the same
// bytes.

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/element_keys.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::graph {

/// A graph's elements by their keys (bytewise).
struct SortedElements {
  explicit SortedElements(const PropertyGraph& graph);
  std::string key(NodeId node) const { return keys.of(node); }
  std::string key(EdgeId edge) const { return keys.of(edge); }

  ElementKeys keys;
  std::vector<NodeId> nodes;
  std::vector<EdgeId> edges;
};

std::vector<std::string_view> sorted_labels(const PropertyGraph& graph, NodeId node);

using NamedValue = std::pair<std::string_view, Value>;
/// By name.
std::vector<NamedValue> sorted_properties(const PropertyGraph& graph, const Properties& properties);

/// Is the property the element's key, which formats with a place for keys need not say twice?
bool is_own_key(std::string_view name, const Value& value, std::string_view key);

/// Labels as Neo4j writes them in one field: ":Entity:Person", a colon or backslash inside a name after "\".
std::string labels_text(const PropertyGraph& graph, NodeId node);

/// What to call a node where it is drawn: its name, title or text (the first of them that is a string), or
/// its key.
std::string caption(const PropertyGraph& graph, const SortedElements& elements, NodeId node);

/// A property's name in a format that keeps some names for itself: such a name, and one that differs from it
/// by underscores at its end, gets one underscore more, so that no two become the same.
std::string free_name(std::string_view name, std::span<const std::string_view> kept);

}  // namespace newsgraph::graph
