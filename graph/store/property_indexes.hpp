#pragma once
// The indexes that a graph was given, as a setting of its store: [["Label", "key"], …].

#include <string>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

inline constexpr const char* kIndexesSetting = "indexes";

std::string indexes_json(const PropertyGraph& graph);
/// Makes them again. Throws JsonError for a text that indexes_json does not write.
void create_indexes(PropertyGraph& graph, const std::string& json);

}  // namespace newsgraph::graph
