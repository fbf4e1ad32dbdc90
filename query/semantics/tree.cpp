#include "query/semantics/tree.hpp"

#include <algorithm>

#include "query/functions/registry.hpp"
#include "query/semantics/checked.hpp"

namespace newsgraph::query::semantics {

using ast::Expression;
using ast::ExpressionKind;

namespace {

bool same_names(const std::vector<ast::Name>& a, const std::vector<ast::Name>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.text == y.text; });
}

bool binds_variables(const Expression& e) {
  return e.is(ExpressionKind::ListComprehension) || e.is(ExpressionKind::Quantifier) ||
         e.is(ExpressionKind::Reduce);
}

}  // namespace

bool same(const Expression& a, const Expression& b) {
  if (&a == &b) return true;
  if (a.kind != b.kind || a.distinct != b.distinct || a.has_subject != b.has_subject ||
      a.all_properties != b.all_properties || a.operands.size() != b.operands.size() ||
      a.operators != b.operators)
    return false;
  if (a.checked != b.checked || a.pattern != b.pattern || a.query != b.query) return false;
  if (a.is(ExpressionKind::Variable)) return a.slot == b.slot;
  if (a.name.text != b.name.text) return false;
  if (a.is(ExpressionKind::Literal) &&
      (a.value.kind() != b.value.kind() || !graph::equivalent(a.value, b.value)))
    return false;
  // Variables bound inside have slots of their own, so that trees with them are never the same; that costs
  // nothing but a second computation.
  if (binds_variables(a)) return a.slots == b.slots && same_names(a.names, b.names);
  if (!same_names(a.names, b.names)) return false;
  return std::equal(a.operands.begin(), a.operands.end(), b.operands.begin(), same);
}

bool is_aggregation(const Expression& e) {
  if (e.is(ExpressionKind::CountAll)) return true;
  if (!e.is(ExpressionKind::Call)) return false;
  const auto* function = find_function(e.name.text);
  return function != nullptr && function->is_aggregation();
}

bool has_aggregation(const Expression& e) {
  return is_aggregation(e) || std::any_of(e.operands.begin(), e.operands.end(), has_aggregation);
}

namespace {

void collect(const Expression& e, std::vector<int>& slots);

void collect(const ast::Pattern& pattern, std::vector<int>& slots) {
  for (const auto& part : pattern.parts) {
    for (const auto& node : part.nodes) slots.push_back(node.slot);
    for (const auto& relationship : part.relationships) {
      slots.push_back(relationship.slot);
      collect(relationship.properties, slots);
    }
  }
}

/// Everything a subquery mentions; too much rather than too little, as its own variables do no harm to most
/// uses.
void collect(const checked::Query& query, std::vector<int>& slots) {
  for (const auto& part : query.parts) {
    for (const auto& clause : part.clauses) {
      if (const auto* match = std::get_if<checked::Match>(&clause)) {
        collect(match->pattern, slots);
        for (const auto& predicate : match->predicates) collect(predicate, slots);
      } else if (const auto* unwind = std::get_if<checked::Unwind>(&clause)) {
        collect(unwind->list, slots);
      } else if (const auto* projection = std::get_if<checked::Projection>(&clause)) {
        for (const auto& key : projection->keys) collect(key.expression, slots);
        for (const auto& aggregation : projection->aggregations) collect(aggregation.call, slots);
        for (const auto& item : projection->items) collect(item.expression, slots);
        for (const auto& item : projection->order) collect(item.expression, slots);
        for (const auto& predicate : projection->where) collect(predicate, slots);
      } else if (const auto* call = std::get_if<checked::Call>(&clause)) {
        for (const auto& argument : call->arguments) collect(argument, slots);
      }
    }
  }
}

void collect(const Expression& e, std::vector<int>& slots) {
  if (e.is(ExpressionKind::Variable)) slots.push_back(e.slot);
  std::vector<int> inner;
  auto& into = e.slots.empty() ? slots : inner;
  for (const auto& operand : e.operands) collect(operand, into);
  if (e.checked) collect(*e.checked, into);
  for (const auto slot : inner)
    if (std::find(e.slots.begin(), e.slots.end(), slot) == e.slots.end()) slots.push_back(slot);
}

}  // namespace

std::vector<int> slots_read(const Expression& expression) {
  std::vector<int> slots;
  collect(expression, slots);
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  return slots;
}

void split_conjunction(Expression expression, std::vector<Expression>& into) {
  if (expression.is(ExpressionKind::And)) {
    for (auto& operand : expression.operands) split_conjunction(std::move(operand), into);
  } else if (expression.written()) {
    into.push_back(std::move(expression));
  }
}

}  // namespace newsgraph::query::semantics
