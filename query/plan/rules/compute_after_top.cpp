#include "query/plan/rules/rules.hpp"
#include "query/plan/slots.hpp"

namespace newsgraph::query::plan {

namespace {

using ast::ExpressionKind;

/// A property of a variable costs the same and gives the same whenever it is asked for.
bool can_wait(const Expression& e) {
  return e.is(ExpressionKind::Property) && e.operands[0].is(ExpressionKind::Variable);
}

/// What is sorted by one of the items is sorted by what the item is made of.
void look_through(Expression& e, const std::vector<Computed>& items) {
  if (!e.is(ExpressionKind::Variable)) return;
  for (const auto& item : items)
    if (item.slot == e.slot) {
      e = Expression(item.expression);
      return;
    }
}

/// Do none of the items overwrite what is read?
bool are_apart(const std::vector<Computed>& items, const Slots& read) {
  for (const auto& item : items)
    if (read.contains(item.slot)) return false;
  return true;
}

}  // namespace

LogicalPlan compute_after_top(LogicalPlan plan) {
  auto& steps = plan.steps;
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    const auto* compute = steps[i].as<Compute>();
    const auto* sort = steps[i + 1].as<Sort>();
    if (compute == nullptr || sort == nullptr || sort->first.empty()) continue;
    bool all_can_wait = true;
    for (const auto& item : compute->items) all_can_wait = all_can_wait && can_wait(item.expression);
    if (!all_can_wait) continue;
    Sort sorted = *sort;
    Slots read;
    for (auto& item : sorted.items) {
      look_through(item.expression, compute->items);
      add_reads(item.expression, read);
    }
    for (const auto& item : compute->items) add_reads(item.expression, read);
    if (!are_apart(compute->items, read)) continue;
    steps[i + 1] = std::move(steps[i]);
    steps[i] = {std::move(sorted)};
    // Behind SKIP and LIMIT there are fewer rows still.
    for (auto at = i + 1; at + 1 < steps.size() && (steps[at + 1].as<Skip>() || steps[at + 1].as<Limit>());
         ++at)
      std::swap(steps[at], steps[at + 1]);
  }
  return plan;
}

}  // namespace newsgraph::query::plan
