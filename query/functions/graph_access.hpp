#pragma once
// Guards against nodes and relationships that the query itself deleted.

#include "graph/property_graph.hpp"

namespace newsgraph::query {

/// Throws QueryError EntityNotFound: DeletedEntityAccess where the node or edge is gone.
void require_node(graph::NodeId node, const graph::PropertyGraph& graph);
void require_edge(graph::EdgeId edge, const graph::PropertyGraph& graph);

}  // namespace newsgraph::query
