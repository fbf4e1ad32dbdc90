#pragma once
// Values of queries as Bolt's structures.

#include "cli/serve/bolt/dialect.hpp"
#include "cli/serve/bolt/packstream.hpp"
#include "graph/property_graph.hpp"
#include "graph/value.hpp"

namespace newsgraph::cli::bolt {

/// Nodes, relationships and paths are read from the graph that their ids belong to; one that was deleted is
/// written with its id alone. Element ids are those of the query language's elementId().
void write_value(Packer& out, const graph::Value& value, const graph::PropertyGraph& graph, Dialect dialect);

/// A value without nodes, relationships and paths, as answers about queries are.
void write_plain(Packer& out, const graph::Value& value, Dialect dialect);

}  // namespace newsgraph::cli::bolt
