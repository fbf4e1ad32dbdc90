#pragma once
// What a query changed, as the kit counts it: by what a later query could observe, not by operations. Labels
// are counted once each however many nodes bear them, and a property set to another value counts as one
// removed and one added.

#include <map>
#include <set>
#include <string>

#include "graph/property_graph.hpp"

namespace newsgraph::tck {

/// Everything a query could observe of a graph.
struct Snapshot {
  std::set<std::string> nodes, relationships, labels, properties;
};
Snapshot take_snapshot(const graph::PropertyGraph& graph);

/// "+nodes" → 2, "-properties" → 1 …; without those that are zero.
std::map<std::string, std::size_t> side_effects(const Snapshot& before, const Snapshot& after);

/// "+nodes 2, -properties 1", or "none".
std::string to_string(const std::map<std::string, std::size_t>& effects);

}  // namespace newsgraph::tck
