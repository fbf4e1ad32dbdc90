#include "query/plan/rules/rules.hpp"
#include "query/plan/slots.hpp"

namespace newsgraph::query::plan {

namespace {

using ast::ExpressionKind;

bool is_property_of(const Expression& e, int slot) {
  return e.is(ExpressionKind::Property) && e.operands.size() == 1 &&
         e.operands[0].is(ExpressionKind::Variable) && e.operands[0].slot == slot;
}

/// Can it be known before the node, and without an error that no node would have led to?
bool is_known_before(const Expression& e, int slot) {
  if (e.is(ExpressionKind::Variable)) return e.slot != slot;
  if (e.is(ExpressionKind::Property))
    return e.operands[0].is(ExpressionKind::Variable) && e.operands[0].slot != slot;
  return e.is(ExpressionKind::Literal) || e.is(ExpressionKind::Parameter);
}

/// slot.key = value among the predicates.
bool find_equality(const Filter& filter, LookUpNodes& lookup) {
  for (const auto& e : filter.predicates) {
    const bool is_equality = e.is(ExpressionKind::Comparison) && e.operands.size() == 2 &&
                             e.operators.size() == 1 && e.operators[0] == ast::Operator::Equal;
    if (!is_equality) continue;
    for (const std::size_t side : {0, 1}) {
      const auto &property = e.operands[side], &value = e.operands[1 - side];
      if (!is_property_of(property, lookup.slot) || !is_known_before(value, lookup.slot)) continue;
      lookup.key = property.name.text;
      lookup.value = value;
      return true;
    }
  }
  return false;
}

}  // namespace

LogicalPlan look_up_by_value(LogicalPlan plan) {
  auto& steps = plan.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    LookUpNodes lookup{-1, {}, {}, {}};
    if (const auto* scan = steps[i].as<ScanNodes>()) {
      lookup.slot = scan->slot;
    } else if (const auto* labelled = steps[i].as<ScanLabel>()) {
      lookup.slot = labelled->slot;
      lookup.label = labelled->label;
    } else {
      continue;
    }
    for (auto next = i + 1; next < steps.size() && steps[next].as<Filter>() != nullptr; ++next) {
      if (!find_equality(*steps[next].as<Filter>(), lookup)) continue;
      steps[i] = {std::move(lookup)};
      break;
    }
  }
  return plan;
}

}  // namespace newsgraph::query::plan
