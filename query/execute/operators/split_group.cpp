#include "query/execute/operators/split_group.hpp"

#include "query/plan/slots.hpp"

namespace newsgraph::query::execute {

using ast::Expression;
using ast::ExpressionKind;

namespace {

Expression variable(int slot) {
  Expression e;
  e.kind = ExpressionKind::Variable;
  e.slot = slot;
  return e;
}

}  // namespace

std::optional<SplitGroup> split_group(const plan::Group& group) {
  SplitGroup split{group, {}};
  for (const auto& key : group.keys) split.of_all.keys.push_back({variable(key.slot), key.slot});
  for (const auto& [call, slot] : group.aggregations) {
    if (call.distinct) return std::nullopt;
    Expression again;
    again.span = call.span;
    const bool counts = call.is(ExpressionKind::CountAll) || plan::calls(call, "count");
    if (counts) {
      again.kind = ExpressionKind::CountAll;
    } else if (plan::calls(call, "sum") || plan::calls(call, "min") || plan::calls(call, "max")) {
      again.kind = ExpressionKind::Call;
      again.name = call.name;
      again.operands.push_back(variable(slot));
    } else {
      return std::nullopt;
    }
    split.of_all.aggregations.push_back({std::move(again), slot});
    split.of_all.weights.push_back(counts ? slot : -1);
  }
  return split;
}

}  // namespace newsgraph::query::execute
