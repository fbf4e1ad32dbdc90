#pragma once
// What stands in the map that a procedure over the graph is called with.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_view.hpp"
#include "graph/value.hpp"

namespace newsgraph::query {

class AlgorithmOptions {
 public:
  /// `own` are the procedure's options beside those of all: labels, types, factuality (texts, or one text),
  /// support, directed. Throws QueryError where the map has another, with the nearest of them.
  AlgorithmOptions(std::string_view procedure, const graph::Value& map,
                   std::vector<std::string_view> own = {});

  graph::Projection projection() const;
  bool directed() const { return flag("directed", true); }

  // Each throws QueryError where the option is of another kind, or out of bounds.
  bool flag(std::string_view name, bool otherwise) const;
  double number(std::string_view name, double otherwise, double least, double most) const;
  std::size_t count(std::string_view name, std::size_t otherwise) const;
  std::optional<std::string> text(std::string_view name) const;
  std::vector<std::string> texts(std::string_view name) const;

 private:
  const graph::Value* find(std::string_view name) const;  // null where it is not given, or null
  [[noreturn]] void refuse(std::string_view name, std::string_view wanted) const;

  std::string procedure_;
  graph::Value map_;
};

}  // namespace newsgraph::query
