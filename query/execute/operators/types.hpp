#pragma once
// Relationship types named in a pattern.

#include <optional>
#include <string>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::query::execute {

class Types {
 public:
  Types(std::vector<std::string> names, const graph::PropertyGraph& graph)
      : names_(std::move(names)), graph_(graph) {}

  /// Calls visit(Adjacent) for the edges at the node, ascending by type and edge.
  template <class Visit>
  void for_each(graph::NodeId node, graph::Direction direction, Visit&& visit) const {
    if (names_.empty()) {
      graph_.for_each_adjacent(node, direction, std::nullopt, visit);
      return;
    }
    for (const auto type : ids()) graph_.for_each_adjacent(node, direction, type, visit);
  }

  /// Calls visit for each type, or once with nothing where all types will do.
  template <class Visit>
  void for_each_type(Visit&& visit) const {
    if (names_.empty()) {
      visit(std::optional<graph::TypeId>());
    } else {
      for (const auto type : ids()) visit(std::optional(type));
    }
  }

  bool allow(graph::TypeId type) const {
    if (names_.empty()) return true;
    for (const auto known : ids())
      if (known == type) return true;
    return false;
  }

 private:
  /// A type that no edge has had so far may come with the next.
  const std::vector<graph::TypeId>& ids() const;

  std::vector<std::string> names_;
  const graph::PropertyGraph& graph_;
  mutable std::vector<graph::TypeId> ids_;
  mutable bool complete_ = false;
};

}  // namespace newsgraph::query::execute
