#include "query/plan/rules/rules.hpp"

namespace newsgraph::query::plan {

LogicalPlan apply_rules(LogicalPlan plan, const graph::PropertyGraph&) {
  plan = count_from_store(std::move(plan));
  plan = sort_only_what_is_wanted(std::move(plan));
  return separate_reads_from_writes(std::move(plan));
}

}  // namespace newsgraph::query::plan
