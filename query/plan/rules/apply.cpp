#include "query/plan/rules/rules.hpp"

namespace newsgraph::query::plan {

LogicalPlan apply_rules(LogicalPlan plan, bool distinct_at_end) {
  plan = count_from_store(std::move(plan));
  plan = look_up_by_value(std::move(plan));
  plan = reach_without_walks(std::move(plan), distinct_at_end);
  plan = count_without_rows(std::move(plan));
  plan = sort_only_what_is_wanted(std::move(plan));
  plan = compute_after_top(std::move(plan));
  return separate_reads_from_writes(std::move(plan));
}

}  // namespace newsgraph::query::plan
