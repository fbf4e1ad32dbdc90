#include "query/plan/rules/rules.hpp"

namespace newsgraph::query::plan {

LogicalPlan sort_only_what_is_wanted(LogicalPlan plan) {
  auto& steps = plan.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    auto* sort = steps[i].as<Sort>();
    if (sort == nullptr) continue;
    auto next = i + 1;
    const auto* skip = next < steps.size() ? steps[next].as<Skip>() : nullptr;
    if (skip != nullptr) ++next;
    const auto* limit = next < steps.size() ? steps[next].as<Limit>() : nullptr;
    if (limit == nullptr) continue;
    sort->first = {limit->count};
    if (skip != nullptr) sort->first.push_back(skip->count);
  }
  return plan;
}

}  // namespace newsgraph::query::plan
