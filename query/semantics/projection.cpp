#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "query/semantics/checker.hpp"
#include "query/semantics/tree.hpp"

namespace newsgraph::query::semantics {

using graph::Kind;

namespace {

/// A key that may stand inside an expression with aggregations: a variable, or a property of one.
bool is_simple(const Expression& e) {
  return e.is(ExpressionKind::Variable) || (e.is(ExpressionKind::Property) && is_simple(e.operands[0]));
}

Expression variable_for(const Expression& original, int slot) {
  Expression e;
  e.kind = ExpressionKind::Variable;
  e.slot = slot;
  e.span = original.span;
  e.name = {"", original.span};
  return e;
}

bool holds(const std::vector<int>& slots, int slot) {
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

/// Turns expressions over the rows before a grouping into ones over the rows after it.
class Regrouping {
 public:
  Regrouping(Statement& statement, checked::Projection& projection)
      : statement_(statement), projection_(projection) {}

  /// An item with aggregations: what is not inside one must be a key, simple or a constant.
  void item(Expression& e) { rewrite(e, false); }

  /// Something that comes after the items (ORDER BY, WHERE), which may use whole items too.
  void after(Expression& e, const std::vector<std::pair<Expression, int>>& items) {
    items_ = &items;
    rewrite(e, has_aggregation(e));
  }

 private:
  void rewrite(Expression& e, bool simple_only) {
    if (is_aggregation(e)) return aggregation(e);
    if (items_ != nullptr) {
      for (const auto& [item, slot] : *items_) {
        if (simple_only && !is_simple(item) && !item.is(ExpressionKind::Variable)) continue;
        if (same(item, e)) {
          e = variable_for(e, slot);
          return;
        }
      }
    }
    for (const auto& key : projection_.keys) {
      if (!is_simple(key.expression) || !same(key.expression, e)) continue;
      if (e.slot != key.slot) e = variable_for(e, key.slot);
      return;
    }
    if (e.is(ExpressionKind::Variable)) {
      if (!is_visible(e.slot)) refuse(e);
      return;
    }
    const auto depth = locals_.size();
    locals_.insert(locals_.end(), e.slots.begin(), e.slots.end());
    for (auto& operand : e.operands) rewrite(operand, simple_only);
    if (e.checked)
      for (const auto slot : slots_read(e))
        if (!is_visible(slot)) refuse(e);
    locals_.resize(depth);
  }

  void aggregation(Expression& e) {
    if (items_ != nullptr) {
      for (const auto& [item, slot] : *items_) {
        if (!same(item, e)) continue;
        e = variable_for(e, slot);
        return;
      }
    }
    for (const auto& known : projection_.aggregations) {
      if (!same(known.call, e)) continue;
      e = variable_for(e, known.slot);
      return;
    }
    // After the items, the rows to aggregate are gone but for what the keys keep.
    if (items_ != nullptr)
      for (const auto slot : slots_read(e)) {
        const auto is_key = [&](const auto& key) { return key.slot == slot && key.expression.slot == slot; };
        if (std::none_of(projection_.keys.begin(), projection_.keys.end(), is_key)) refuse_hidden(e);
      }
    const auto slot = statement_.new_slot();
    projection_.aggregations.push_back({e, slot});
    e = variable_for(e, slot);
  }

  bool is_visible(int slot) const {
    if (holds(locals_, slot)) return true;
    for (const auto& key : projection_.keys)
      if (key.slot == slot) return true;
    if (items_ != nullptr)
      for (const auto& [item, item_slot] : *items_)
        if (item_slot == slot) return true;
    return false;
  }

  [[noreturn]] void refuse_hidden(const Expression& e) const {
    throw syntax_error("UndefinedVariable", "what this computes from is no longer there after the projection",
                       e.span);
  }

  [[noreturn]] void refuse(const Expression& e) const {
    const auto within_key = [&](const auto& key) { return holds(slots_read(key.expression), e.slot); };
    const bool grouped_by = std::any_of(projection_.keys.begin(), projection_.keys.end(), within_key);
    if (items_ == nullptr || grouped_by)
      throw syntax_error("AmbiguousAggregationExpression",
                         fmt::format("`{}` stands beside an aggregation without being a group of its own; "
                                     "project it first",
                                     e.name.text),
                         e.span);
    throw syntax_error("UndefinedVariable",
                       fmt::format("variable `{}` is not visible after this projection", e.name.text),
                       e.span);
  }

  Statement& statement_;
  checked::Projection& projection_;
  const std::vector<std::pair<Expression, int>>* items_ = nullptr;
  std::vector<int> locals_;
};

/// After DISTINCT without aggregation only the items are left.
class AfterDistinct {
 public:
  explicit AfterDistinct(const std::vector<std::pair<Expression, int>>& items) : items_(items) {}

  void rewrite(Expression& e) {
    for (const auto& [item, slot] : items_) {
      if (slot == e.slot && e.is(ExpressionKind::Variable)) return;
      if (!same(item, e)) continue;
      e = variable_for(e, slot);
      return;
    }
    if (e.is(ExpressionKind::Variable) && !holds(locals_, e.slot))
      throw syntax_error("UndefinedVariable",
                         fmt::format("variable `{}` is not visible after DISTINCT", e.name.text), e.span);
    const auto depth = locals_.size();
    locals_.insert(locals_.end(), e.slots.begin(), e.slots.end());
    for (auto& operand : e.operands) rewrite(operand);
    locals_.resize(depth);
  }

 private:
  const std::vector<std::pair<Expression, int>>& items_;
  std::vector<int> locals_;
};

void check_count(Expression& e, std::string_view clause) {
  if (!e.written()) return;
  if (!slots_read(e).empty() || e.is(ExpressionKind::Subquery))
    throw syntax_error("NonConstantExpression", fmt::format("{} cannot depend on a row", clause), e.span);
  if (!e.is(ExpressionKind::Literal)) return;
  if (e.value.kind() != Kind::Integer)
    throw syntax_error("InvalidArgumentType", fmt::format("{} takes an integer", clause), e.span);
  if (e.value.integer() < 0)
    throw syntax_error("NegativeIntegerArgument",
                       fmt::format("{} takes an integer that is not negative", clause), e.span);
}

/// SKIP and LIMIT see no variables; reading one is an error of its own.
void refuse_variables(const Expression& e, std::string_view clause) {
  if (e.is(ExpressionKind::Variable))
    throw syntax_error("NonConstantExpression", fmt::format("{} cannot depend on a row", clause), e.span);
  for (const auto& operand : e.operands) refuse_variables(operand, clause);
}

void expand_star(ast::Projection& clause, const Scope& scope) {
  if (!clause.star) return;
  if (scope.empty() && clause.is_return)
    throw syntax_error("NoVariablesInScope", "there is no variable for * to stand for", clause.span);
  std::vector<ast::ProjectionItem> items;
  auto names = scope.names();
  std::sort(names.begin(), names.end());
  for (const auto& name : names) {
    auto& item = items.emplace_back();
    item.expression.kind = ExpressionKind::Variable;
    item.expression.span = clause.span;
    item.expression.name = {name, clause.span};
    item.alias = {name, clause.span};
  }
  std::move(clause.items.begin(), clause.items.end(), std::back_inserter(items));
  clause.items = std::move(items);
}

std::string name_of(const ast::ProjectionItem& item, const ast::Projection& clause, std::string_view text) {
  if (!item.alias.text.empty()) return item.alias.text;
  if (item.expression.is(ExpressionKind::Variable)) return item.expression.name.text;
  if (!clause.is_return)
    throw syntax_error("NoExpressionAlias", "an expression in WITH needs a name: … AS name",
                       item.expression.span);
  return std::string(text.substr(item.expression.span.begin, item.expression.span.length));
}

}  // namespace

void Checker::clause(ast::Projection& clause, checked::SingleQuery& into) {
  expand_star(clause, scope_);
  checked::Projection projection;
  projection.is_return = clause.is_return;
  projection.distinct = clause.distinct;

  // Columns and what they are, over the rows before.
  std::vector<Type> types;
  std::unordered_set<std::string> names;
  for (auto& item : clause.items) {
    auto name = name_of(item, clause, statement_.text);
    if (!names.insert(name).second)
      throw syntax_error("ColumnNameConflict", fmt::format("there are two columns named `{}`", name),
                         item.expression.span);
    projection.columns.push_back({std::move(name), -1});
    types.push_back(check(item.expression, Aggregations::Welcome));
    projection.grouped = projection.grouped || has_aggregation(item.expression);
  }

  // Slots: a variable keeps its own.
  std::vector<std::pair<Expression, int>> originals;
  for (std::size_t i = 0; i < clause.items.size(); ++i) {
    const auto& e = clause.items[i].expression;
    auto& column = projection.columns[i];
    column.slot = e.is(ExpressionKind::Variable) ? e.slot : statement_.new_slot(column.name);
    originals.emplace_back(e, column.slot);
    if (has_aggregation(e)) continue;
    auto& list = projection.grouped ? projection.keys : projection.items;
    if (projection.grouped || !e.is(ExpressionKind::Variable)) list.push_back({e, column.slot});
  }
  Regrouping regrouping(statement_, projection);
  for (std::size_t i = 0; i < clause.items.size(); ++i) {
    auto& e = clause.items[i].expression;
    if (!has_aggregation(e)) continue;
    regrouping.item(e);
    projection.items.push_back({std::move(e), projection.columns[i].slot});
  }

  // What follows sees the new names before the old ones.
  Scope projected;
  auto both = scope_;
  for (std::size_t i = 0; i < projection.columns.size(); ++i) {
    const Symbol symbol{projection.columns[i].slot, types[i]};
    projected.declare(projection.columns[i].name, symbol);
    both.declare(projection.columns[i].name, symbol);
  }
  scope_ = std::move(both);
  const auto welcome = projection.grouped ? Aggregations::Welcome : Aggregations::Refused;
  for (auto& item : clause.order) {
    check(item.expression, welcome);
    if (projection.grouped)
      regrouping.after(item.expression, originals);
    else if (projection.distinct)
      AfterDistinct(originals).rewrite(item.expression);
  }
  if (clause.where.written()) {
    check_condition(clause.where);
    if (projection.grouped)
      regrouping.after(clause.where, originals);
    else if (projection.distinct)
      AfterDistinct(originals).rewrite(clause.where);
    split_conjunction(std::move(clause.where), projection.where);
  }
  refuse_variables(clause.skip, "SKIP");
  refuse_variables(clause.limit, "LIMIT");
  for (auto* count : {&clause.skip, &clause.limit})
    if (count->written()) check(*count);
  check_count(clause.skip, "SKIP");
  check_count(clause.limit, "LIMIT");

  projection.order = std::move(clause.order);
  projection.skip = std::move(clause.skip);
  projection.limit = std::move(clause.limit);
  scope_ = std::move(projected);
  if (projection.is_return) into.columns = projection.columns;
  into.clauses.emplace_back(std::move(projection));
}

}  // namespace newsgraph::query::semantics
