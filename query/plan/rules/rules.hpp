#pragma once
// Rewrites of a plan. Each is a function from plan to plan with the same rows, in a file of its own.

#include "graph/property_graph.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::plan {

/// Sort, Skip, Limit: only the first rows need to be kept in order.
LogicalPlan sort_only_what_is_wanted(LogicalPlan plan);

/// What is not sorted by is computed only for the rows that are left after a Sort of the first ones.
LogicalPlan compute_after_top(LogicalPlan plan);

/// Counting all nodes or relationships, or those of one label or type, asks the graph for the number.
LogicalPlan count_from_store(LogicalPlan plan);

/// Elements of a pattern that are only counted do not become rows.
LogicalPlan count_without_rows(LogicalPlan plan);

/// Walks of which only the distinct ends are asked become a search that finds each end once.
/// `distinct_at_end`: it does not matter how often the plan gives a row, nor what its relationships are.
LogicalPlan reach_without_walks(LogicalPlan plan, bool distinct_at_end);

/// A scan whose nodes are filtered by an equality looks them up by the property's value.
LogicalPlan look_up_by_value(LogicalPlan plan);

/// Between operators that read the graph and operators that change it stands an Eager.
LogicalPlan separate_reads_from_writes(LogicalPlan plan);

/// All of them, in an order that works.
LogicalPlan apply_rules(LogicalPlan plan, bool distinct_at_end);

}  // namespace newsgraph::query::plan
