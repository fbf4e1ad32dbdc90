#include <algorithm>

#include "query/plan/rules/rules.hpp"

namespace newsgraph::query::plan {

namespace {

/// count(*), or count(x) of a variable that is never null.
bool counts_rows(const Aggregation& aggregation, const std::vector<int>& never_null) {
  if (aggregation.call.is(ast::ExpressionKind::CountAll)) return true;
  if (aggregation.call.distinct || aggregation.call.operands.size() != 1) return false;
  const auto& argument = aggregation.call.operands.front();
  const auto& name = aggregation.call.name.text;
  const bool is_count = name.size() == 5 && (name[0] | 0x20) == 'c' && (name[1] | 0x20) == 'o' &&
                        (name[2] | 0x20) == 'u' && (name[3] | 0x20) == 'n' && (name[4] | 0x20) == 't';
  if (!is_count || !argument.is(ast::ExpressionKind::Variable)) return false;
  return std::find(never_null.begin(), never_null.end(), argument.slot) != never_null.end();
}

}  // namespace

LogicalPlan count_from_store(LogicalPlan plan) {
  auto& steps = plan.steps;
  if (steps.empty()) return plan;
  CountStore count{-1, false, {}};
  std::vector<int> never_null;
  std::size_t next = 1;
  if (const auto* scan = steps[0].as<ScanNodes>()) {
    never_null.push_back(scan->slot);
  } else if (const auto* labelled = steps[0].as<ScanLabel>()) {
    never_null.push_back(labelled->slot);
    count.name = labelled->label;
  } else {
    return plan;
  }
  if (const auto* expand = next < steps.size() ? steps[next].as<Expand>() : nullptr) {
    // Every relationship is met once from one of its ends; from any node, not from those of a label.
    if (!count.name.empty() || expand->into || expand->direction == graph::Direction::Both ||
        expand->types.size() > 1)
      return plan;
    count.relationships = true;
    if (!expand->types.empty()) count.name = expand->types.front();
    never_null.insert(never_null.end(), {expand->relationship, expand->to});
    ++next;
  }
  const auto* group = next < steps.size() ? steps[next].as<Group>() : nullptr;
  if (group == nullptr || !group->keys.empty() || group->aggregations.size() != 1 ||
      !counts_rows(group->aggregations.front(), never_null))
    return plan;
  count.slot = group->aggregations.front().slot;
  LogicalPlan shorter;
  shorter.steps.push_back({std::move(count)});
  for (auto i = next + 1; i < steps.size(); ++i) shorter.steps.push_back(std::move(steps[i]));
  return shorter;
}

}  // namespace newsgraph::query::plan
