#pragma once
// The third stage: a checked query to a plan.

#include "graph/property_graph.hpp"
#include "query/plan/logical.hpp"
#include "query/semantics/checked.hpp"

namespace newsgraph::query {

/// Chooses by the graph's counts of labels and types; any graph gives a right plan.
plan::StatementPlan make_plan(checked::Query query, const graph::PropertyGraph& graph);

}  // namespace newsgraph::query
