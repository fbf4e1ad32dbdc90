#pragma once
// Where to start looking for a pattern, and in which order to follow its relationships.

#include "graph/property_graph.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::plan {

/// Operators that find the pattern and apply the predicates, each as soon as what it reads is known.
/// `writes`: the graph may be another one by the time the plan is run.
LogicalPlan plan_match(checked::Match match, const graph::PropertyGraph& graph, bool writes);

}  // namespace newsgraph::query::plan
