#pragma once
// The names of a graph that come close to a text.

#include <optional>
#include <string>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

/// For each text that no node has as its name, the names nearest to it: up to three that contain it (or whose
/// aliases do), the most connected first, else the one that differs least. Entities alone are looked at where
/// there are some, and of a very large graph the first 200,000 nodes. nullopt for a text that is a name;
/// empty where nothing is near.
std::vector<std::optional<std::vector<std::string>>> names_near(const graph::PropertyGraph& graph,
                                                                const std::vector<std::string>& texts);

}  // namespace newsgraph::cli
