// MATCH (a)-[:R*1..5]->(b) RETURN count(DISTINCT b): the number of walks may grow with every step, the number
// of ends cannot.

#include <algorithm>

#include "query/plan/rules/rules.hpp"
#include "query/plan/slots.hpp"

namespace newsgraph::query::plan {

namespace {

/// Does a row that comes twice give its own rows twice, and nothing else?
bool passes_repetition_on(const Operator& step) {
  return step.as<Expand>() || step.as<ExpandVariable>() || step.as<Filter>() || step.as<Compute>() ||
         step.as<Unwind>() || step.as<Optional>() || step.as<Endpoints>() || step.as<ShortestPath>() ||
         step.as<ScanNodes>() || step.as<ScanLabel>() || step.as<LookUpNodes>() || step.as<BindPath>() ||
         (step.as<Sort>() && step.as<Sort>()->first.empty());
}

bool ignores_repetition(const Group& group) {
  return std::all_of(group.aggregations.begin(), group.aggregations.end(), [](const auto& aggregation) {
    const auto& call = aggregation.call;
    return call.distinct || calls(call, "min") || calls(call, "max");
  });
}

/// From `next` on: is every row wanted only once, and the walk's relationships not at all?
bool asks_for_ends_only(const std::vector<Operator>& steps, std::size_t next, int relationship,
                        bool distinct_at_end) {
  for (; next < steps.size(); ++next) {
    Slots read;
    add_reads(steps[next], read);
    if (read.contains(relationship)) return false;
    if (steps[next].as<Distinct>()) return true;
    if (const auto* group = steps[next].as<Group>()) return ignores_repetition(*group);
    if (!passes_repetition_on(steps[next])) return false;
  }
  return distinct_at_end;
}

}  // namespace

LogicalPlan reach_without_walks(LogicalPlan plan, bool distinct_at_end) {
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    auto* walk = plan.steps[i].as<ExpandVariable>();
    if (walk == nullptr || !walk->distinct_from.empty() || walk->least > 1) continue;
    walk->ends_only = asks_for_ends_only(plan.steps, i + 1, walk->relationship, distinct_at_end);
  }
  return plan;
}

}  // namespace newsgraph::query::plan
