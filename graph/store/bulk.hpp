#pragma once
// Writing many elements at once.

#include <string>

#include "graph/property_graph.hpp"
#include "graph/store/database.hpp"
#include "graph/store/row_ids.hpp"

namespace newsgraph::graph {

struct InsertedRows {
  RowIds nodes, edges;  // by the graph's ids
};

/// Inserts all elements of a graph behind those that are there, without looking for their keys. Rows are put
/// into words on all cores and inserted in order.
InsertedRows insert_elements(Database& database, const PropertyGraph& graph, bool derived);

/// A new store's file with the graph as made by hand, and its snapshot. It appears under its name once it is
/// whole: what is under way stands beside it as "PATH.new". Throws StoreError, Exists where there is a file.
void write_new_store(const std::string& path, const PropertyGraph& graph);

}  // namespace newsgraph::graph
