#pragma once
// Why names are one node: what `newsgraph stats --merges` prints.

#include "graph/store.hpp"
#include "query/result.hpp"

namespace newsgraph::cli {

/// For every entity that the articles call by several names: each name, why it is this entity's, and the articles
/// that use it so. Columns: node, type, name, why, articles. Sorted by node, type, name, why.
query::ResultSet merges(const graph::Store& store, const graph::PropertyGraph& graph);

}  // namespace newsgraph::cli
