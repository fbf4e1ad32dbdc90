#pragma once
// Rows of elements into a graph, many at a time: what neighbouring rows have in common is looked up once, and
// JSON of the usual kind is read without making a document of it.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"
#include "graph/store/database.hpp"
#include "graph/store/row_ids.hpp"

namespace newsgraph::graph {

class RowReader {
 public:
  explicit RowReader(PropertyGraph& graph) : graph_(graph) {}

  /// `labels` and `properties` are JSON as rows.hpp writes it. Throws JsonError.
  NodeId add_node(std::string_view labels, std::string_view properties);
  EdgeId add_edge(NodeId source, NodeId target, std::string_view type, std::string_view properties);

 private:
  template <class Element>
  void set_properties(Element element, std::string_view json);
  template <class Element>
  bool set_plain_properties(Element element, std::string_view json);
  const std::vector<LabelId>& labels_of(std::string_view json);
  KeyId key_at(std::size_t place, std::string_view name);

  PropertyGraph& graph_;
  std::map<std::string, std::vector<LabelId>, std::less<>> label_sets_;  // by their JSON
  std::vector<std::pair<std::string, KeyId>> keys_;                      // of the row before, by place
  std::string type_name_;                                                // of the row before
  TypeId type_{};
};

/// A graph as it is loaded, and its elements' rows.
struct LoadedGraph {
  PropertyGraph graph;
  RowIds nodes, edges;
};

/// All that the rows say; ids ascend with the rows'. Throws StoreError, Damaged where a row cannot be read.
LoadedGraph read_rows(Database& database);

}  // namespace newsgraph::graph
