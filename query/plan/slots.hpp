#pragma once
// Which slots of the row an operator reads and which it fills.

#include <set>

#include "query/plan/logical.hpp"

namespace newsgraph::query::plan {

using Slots = std::set<int>;

/// Adds the slots that the operator reads, those of inner plans included. Too many rather than too few.
void add_reads(const Operator& step, Slots& slots);
void add_reads(const LogicalPlan& plan, Slots& slots);
void add_reads(const Expression& expression, Slots& slots);
void add_reads(const std::vector<Expression>& expressions, Slots& slots);

/// Adds the slots that the plan of a pattern fills.
void add_fills(const LogicalPlan& plan, Slots& slots);

/// Is this a call of the function, whatever its letters' case?
bool calls(const Expression& expression, std::string_view lower_case_name);

}  // namespace newsgraph::query::plan
