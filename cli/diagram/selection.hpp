#pragma once
// Which part of a graph a diagram shows.

#include <cstddef>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"
#include "query/result.hpp"

namespace newsgraph::cli {

/// Ascending and distinct; both ends of each edge are among the nodes.
struct Selection {
  std::vector<graph::NodeId> nodes;
  std::vector<graph::EdgeId> edges;
};

/// Entities and what happened between them; in a graph without entities everything. Nodes without an edge are
/// left out.
Selection whole_graph(const graph::PropertyGraph& graph);

/// The nodes that have this name or alias (case does not matter) and what is within `hops` relationships of
/// them.
Selection neighbourhood(const graph::PropertyGraph& graph, std::string_view name, unsigned hops);

/// The nodes, relationships and paths of a result; where it has nodes alone, also what happened between them.
Selection of_result(const graph::PropertyGraph& graph, const query::ResultSet& result);

/// What one article, by its id, says happened; its statements are among the nodes.
Selection of_article(const graph::PropertyGraph& graph, std::string_view id);

/// The statements of a selection, and those by or about its nodes.
Selection with_statements(const graph::PropertyGraph& graph, const Selection& selection);

/// The `most` most important nodes (those with the most and best supported edges) and the edges between them.
/// Grown from `centre` where it is given, so that all that is shown hangs together with it.
Selection most_important(const graph::PropertyGraph& graph, const Selection& selection, std::size_t most,
                         const std::vector<graph::NodeId>& centre = {});

/// The nodes that have this name or alias.
std::vector<graph::NodeId> named(const graph::PropertyGraph& graph, std::string_view name);

/// The best supported relationships, at least one at each node and about `per_node` for each node in all:
/// what can be read.
Selection best_supported(const graph::PropertyGraph& graph, const Selection& selection, double per_node);

}  // namespace newsgraph::cli
