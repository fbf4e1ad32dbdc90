#pragma once
// What a query should perhaps have asked: names that the graph does not know, and others much like them.

#include <string>
#include <vector>

#include "query/semantics/checked.hpp"

namespace newsgraph::query {

/// One sentence for each label, type or property of the query that nothing in the graph has while something
/// has one much like it.
std::vector<std::string> notices(const checked::Query& query, const graph::PropertyGraph& graph);

}  // namespace newsgraph::query
