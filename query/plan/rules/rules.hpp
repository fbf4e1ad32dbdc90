#pragma once
// Rewrites of a plan. Each is a function from plan to plan with the same rows, in a file of its own.

#include "graph/property_graph.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::plan {

/// Sort, Skip, Limit: only the first rows need to be kept in order.
LogicalPlan sort_only_what_is_wanted(LogicalPlan plan);

/// Counting all nodes or relationships, or those of one label or type, asks the graph for the number.
LogicalPlan count_from_store(LogicalPlan plan);

/// Between operators that read the graph and operators that change it stands an Eager.
LogicalPlan separate_reads_from_writes(LogicalPlan plan);

/// All of them, in an order that works.
LogicalPlan apply_rules(LogicalPlan plan, const graph::PropertyGraph& graph);

}  // namespace newsgraph::query::plan
