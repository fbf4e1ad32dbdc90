#pragma once
// CREATE INDEX, DROP INDEX and SHOW INDEXES.

#include "graph/property_graph.hpp"
#include "query/grammar/ast.hpp"
#include "query/query.hpp"

namespace newsgraph::query {

/// Columns `label` and `property`, in the order of their making.
ResultSet show_indexes(const graph::PropertyGraph& graph);

/// Makes or drops the index, and saves the graph. Throws QueryError (SchemaError) where it is there already,
/// or is not.
ResultSet change_indexes(graph::PropertyGraph& graph, const ast::IndexCommand& command,
                         const Options& options);

/// The command as a line of a plan.
std::string to_text(const ast::IndexCommand& command);

}  // namespace newsgraph::query
