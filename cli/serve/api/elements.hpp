#pragma once
// Elements by what a path calls them.

#include <optional>
#include <string_view>

#include "graph/property_graph.hpp"

namespace newsgraph::cli::serve::api {

/// The node or relationship whose elementId() it is; or else whose property `key`, which outlives the server.
std::optional<graph::NodeId> node_called(const graph::PropertyGraph& graph, std::string_view id);
std::optional<graph::EdgeId> edge_called(const graph::PropertyGraph& graph, std::string_view id);

}  // namespace newsgraph::cli::serve::api
