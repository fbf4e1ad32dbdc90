#pragma once
// What a query gives back.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/property_graph.hpp"
#include "graph/value.hpp"

namespace newsgraph::query {

/// What a query changed, counted by operation.
struct Statistics {
  std::int64_t nodes_created = 0;
  std::int64_t nodes_deleted = 0;
  std::int64_t relationships_created = 0;
  std::int64_t relationships_deleted = 0;
  std::int64_t labels_added = 0;
  std::int64_t labels_removed = 0;
  std::int64_t properties_set = 0;  // removals included
  std::int64_t indexes_created = 0;
  std::int64_t indexes_dropped = 0;

  bool any() const;
};

struct ResultSet {
  std::vector<std::string> columns;             // empty for a query that only writes
  std::vector<std::vector<graph::Value>> rows;  // each as wide as columns
  Statistics statistics;
  /// Sentences about what makes sense but was hardly meant, such as labels that nothing has.
  std::vector<std::string> notices;
};

/// A value as openCypher would write it: 1, 1.0, 'text', [1, 2], {a: 1}, (:Label {name: 'x'}), [:TYPE {since:
/// 1}],
/// <(:A)-[:T]->(:B)>. Nodes and relationships are read from the graph; a deleted one is written "(deleted)".
std::string to_text(const graph::PropertyGraph& graph, const graph::Value& value);

}  // namespace newsgraph::query
