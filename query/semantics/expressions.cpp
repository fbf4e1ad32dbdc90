#include <fmt/format.h>

#include <algorithm>

#include "query/functions/registry.hpp"
#include "query/nearest.hpp"
#include "query/semantics/checker.hpp"
#include "query/semantics/tree.hpp"

namespace newsgraph::query::semantics {

using graph::Kind;

namespace {

const Kinds booleans{Kind::Boolean};
const Kinds numbers{Kind::Integer, Kind::Float};
const Kinds temporals{Kind::Date,          Kind::LocalTime, Kind::Time,
                      Kind::LocalDateTime, Kind::DateTime,  Kind::Duration};
const Kinds with_properties = Kinds{Kind::Map, Kind::Node, Kind::Relationship} | temporals;

Type of(Kinds kinds, Kinds elements = Kinds::any()) { return {kinds, elements}; }

Type type_of(const graph::Value& value) {
  if (value.is_null()) return {};
  if (value.kind() != Kind::List) return of(value.kind());
  Kinds elements;
  for (const auto& element : value.list()) elements = elements | type_of(element).kinds;
  return of(Kind::List, value.list().empty() ? Kinds::any() : elements);
}

}  // namespace

void Checker::undefined(const ast::Name& name, Span span) const {
  Nearest nearest(name.text);
  for (const auto& known : scope_.names()) nearest.offer(known);
  const auto near = nearest.found();
  throw syntax_error("UndefinedVariable",
                     fmt::format("variable `{}` is not defined{}", name.text,
                                 near ? fmt::format("; did you mean `{}`?", *near) : std::string()),
                     span);
}

void Checker::require(const Type& type, Kinds wanted, const Expression& e, std::string_view what) const {
  if (type.kinds.overlaps(wanted)) return;
  throw syntax_error(
      "InvalidArgumentType",
      fmt::format("{} takes {}, but this is {}", what, to_string(wanted), to_string(type.kinds)), e.span);
}

void Checker::check_condition(Expression& e, Aggregations aggregations) {
  switch (e.kind) {
    case ExpressionKind::And:
    case ExpressionKind::Or:
    case ExpressionKind::Xor:
    case ExpressionKind::Not:
      for (auto& operand : e.operands) check_condition(operand, aggregations);
      return;
    case ExpressionKind::PatternPredicate:
      check_pattern_predicate(e);
      return;
    default:
      require(check(e, aggregations), booleans, e, "a condition");
  }
}

Type Checker::check_variable(Expression& e) {
  const auto* symbol = scope_.find(e.name.text);
  if (symbol == nullptr) undefined(e.name, e.span);
  e.slot = symbol->slot;
  return symbol->type;
}

Type Checker::check_parameter(const Expression& e) {
  const auto* parameters = statement_.surroundings.parameters;
  if (parameters != nullptr && !parameters->contains(e.name.text))
    throw QueryError("ParameterMissing", Phase::CompileTime, "MissingParameter",
                     fmt::format("parameter ${} was not given", e.name.text), e.span);
  return {};  // its value may differ at every run
}

Type Checker::check_property(Expression& e, Aggregations aggregations) {
  const auto type = check(e.operands[0], aggregations);
  if (type.kinds == Kinds(Kind::Path)) require(type, with_properties, e.operands[0], "a property access");
  if (!type.kinds.overlaps(with_properties))
    throw QueryError("TypeError", Phase::CompileTime, "InvalidArgumentType",
                     fmt::format("{} has no properties", to_string(type.kinds)), e.operands[0].span);
  if (type.kinds == Kinds(Kind::Node) || type.kinds == Kinds(Kind::Relationship))
    statement_.looked_for.push_back({checked::Looked::Kind::Property, e.name.text});
  return {};
}

Type Checker::check_arithmetic(Expression& e, Aggregations aggregations) {
  Kinds result;
  bool all_integers = true;
  for (std::size_t i = 0; i < e.operands.size(); ++i) {
    const auto type = check(e.operands[i], aggregations);
    const auto op = e.operators[i == 0 ? 0 : i - 1];
    const auto wanted = op == ast::Operator::Add                                    ? Kinds::any()
                        : op == ast::Operator::Modulo || op == ast::Operator::Power ? numbers
                                                                                    : numbers | temporals;
    if (op != ast::Operator::Add) require(type, wanted, e.operands[i], "arithmetic");
    all_integers = all_integers && type.kinds == Kinds(Kind::Integer);
    result = result | type.kinds;
  }
  if (e.is(ExpressionKind::Power)) return of(Kind::Float);
  if (all_integers) return of(Kind::Integer);
  return numbers.overlaps(result) && (numbers | result) == numbers ? of(numbers) : Type{};
}

Type Checker::check_predicate(Expression& e, Aggregations aggregations) {
  check(e.operands[0], aggregations);
  for (std::size_t i = 0; i < e.operators.size(); ++i) {
    auto& operand = e.operands[i + 1];
    if (!operand.written()) continue;
    const auto type = check(operand, aggregations);
    if (e.operators[i] == ast::Operator::In) require(type, Kind::List, operand, "IN");
  }
  return of(booleans);
}

namespace {

/// A call anywhere in the tree that may answer differently each time.
const Expression* impure_call(const Expression& e) {
  if (e.is(ExpressionKind::Call)) {
    const auto* function = find_function(e.name.text);
    if (function != nullptr && !function->pure) return &e;
  }
  for (const auto& operand : e.operands)
    if (const auto* found = impure_call(operand)) return found;
  return nullptr;
}

}  // namespace

Type Checker::check_call(Expression& e, Aggregations aggregations) {
  const auto* extensions = statement_.surroundings.extensions;
  const auto* host = extensions == nullptr ? nullptr : extensions->find_function(e.name.text);
  const auto* function = find_function(e.name.text);
  if (host == nullptr && function == nullptr) {
    const auto near = nearest_function(e.name.text);
    throw syntax_error("UnknownFunction",
                       fmt::format("no function `{}`{}", e.name.text,
                                   near ? fmt::format("; did you mean `{}`?", *near) : std::string()),
                       e.name.span);
  }
  if (host != nullptr || !function->pure) statement_.in_one_thread = true;
  const auto count = e.operands.size();
  const bool fits = host != nullptr ? count >= host->least && count <= host->most : function->accepts(count);
  if (!fits)
    throw syntax_error(
        "InvalidNumberOfArguments",
        fmt::format("`{}` cannot take {} argument{}", e.name.text, count, count == 1 ? "" : "s"), e.span);
  auto inside = aggregations;
  const bool aggregates = host == nullptr && function->is_aggregation();
  if (aggregates) {
    if (aggregations == Aggregations::Inside)
      throw syntax_error("NestedAggregation", "an aggregation cannot stand inside another", e.span);
    if (aggregations == Aggregations::Refused)
      throw syntax_error("InvalidAggregation",
                         fmt::format("`{}` cannot be used here; compute it in a WITH before", e.name.text),
                         e.span);
    inside = Aggregations::Inside;
  }
  const bool may_hold_pattern = host == nullptr && function->name == "exists";
  for (std::size_t i = 0; i < count; ++i) {
    auto& operand = e.operands[i];
    if (may_hold_pattern && operand.is(ExpressionKind::PatternPredicate)) {
      check_pattern_predicate(operand);
      auto pattern = std::move(operand);
      e = std::move(pattern);  // exists((a)--(b)) is the pattern itself
      return of(booleans);
    }
    const auto type = check(operand, inside);
    if (aggregates)
      if (const auto* impure = impure_call(operand))
        throw syntax_error("NonConstantExpression",
                           fmt::format("`{}` cannot stand inside an aggregation", impure->name.text),
                           impure->span);
    if (host == nullptr) require(type, function->taken(i), operand, fmt::format("`{}`", function->name));
  }
  return host != nullptr ? Type{} : of(function->gives);
}

Type Checker::check_case(Expression& e, Aggregations aggregations) {
  const std::size_t first = e.has_subject ? 1 : 0;
  if (e.has_subject) check(e.operands[0], aggregations);
  for (std::size_t i = first; i + 1 < e.operands.size(); i += 2) {
    if (e.has_subject)
      check(e.operands[i], aggregations);
    else
      check_condition(e.operands[i], aggregations);
    check(e.operands[i + 1], aggregations);
  }
  if (e.operands.back().written()) check(e.operands.back(), aggregations);
  return {};
}

Type Checker::check_list(Expression& e, Aggregations aggregations) {
  Kinds elements;
  for (auto& operand : e.operands) elements = elements | check(operand, aggregations).kinds;
  return of(Kind::List, e.operands.empty() ? Kinds::any() : elements);
}

namespace {

const Kinds lists{Kind::List};

}  // namespace

Type Checker::check_comprehension(Expression& e, Aggregations aggregations) {
  const auto list = check(e.operands[0], aggregations);
  require(list, lists, e.operands[0], "IN");
  auto outer = scope_;
  e.slots = {declare(e.names[0], of(list.elements))};
  // What is computed for each element is no place to count rows.
  if (e.operands[1].written()) check_condition(e.operands[1], Aggregations::Refused);
  Type result = of(Kind::List, list.elements);
  if (e.is(ExpressionKind::Quantifier))
    result = of(booleans);
  else if (e.operands[2].written())
    result = of(Kind::List, check(e.operands[2], Aggregations::Refused).kinds);
  scope_ = std::move(outer);
  return result;
}

Type Checker::check_reduce(Expression& e, Aggregations aggregations) {
  check(e.operands[0], aggregations);
  const auto list = check(e.operands[1], aggregations);
  require(list, lists, e.operands[1], "IN");
  auto outer = scope_;
  e.slots = {declare(e.names[0], {}), declare(e.names[1], of(list.elements))};
  check(e.operands[2], Aggregations::Refused);
  scope_ = std::move(outer);
  return {};
}

Type Checker::check_map_projection(Expression& e, Aggregations aggregations) {
  // The grammar leaves .key as a property of nothing; it is the subject's.
  const auto type = check(e.operands[0], aggregations);
  require(type, with_properties, e.operands[0], "a map projection");
  for (std::size_t i = 1; i < e.operands.size(); ++i) {
    auto& operand = e.operands[i];
    if (operand.is(ExpressionKind::Property) && operand.operands.empty())
      operand.operands.push_back(e.operands[0]);
    check(operand, aggregations);
  }
  return of(Kind::Map);
}

void Checker::check_pattern_predicate(Expression& e) {
  auto& pattern = e.pattern->pattern;
  for (const auto& part : pattern.parts) {
    const auto known = [&](const ast::Name& name) {
      if (!name.text.empty() && scope_.find(name.text) == nullptr) undefined(name, name.span);
    };
    known(part.variable);
    for (const auto& node : part.nodes) known(node.variable);
    for (const auto& relationship : part.relationships) known(relationship.variable);
  }
  check_exists(e);
}

namespace {

/// A subquery's own variables: those made while it was checked.
std::vector<int> range(std::size_t from, std::size_t to) {
  std::vector<int> slots;
  for (auto i = from; i < to; ++i) slots.push_back(static_cast<int>(i));
  return slots;
}

}  // namespace

Type Checker::check_exists(Expression& e) {
  const auto before = statement_.slot_names.size();
  Checker inner(statement_, scope_);
  auto found = std::make_shared<checked::Query>();
  if (e.query) {
    *found = inner.query(std::move(*e.query), true);
    if (found->writes)
      throw syntax_error("InvalidClauseComposition", "a subquery of EXISTS must not write", e.span);
  } else {
    auto match = inner.match(std::move(e.pattern->pattern), std::move(e.pattern->where), false);
    found->parts.emplace_back().clauses.emplace_back(std::move(match));
  }
  e.slots = range(before, statement_.slot_names.size());
  e.kind = ExpressionKind::Subquery;
  e.checked = std::move(found);
  e.pattern.reset();
  e.query.reset();
  e.operands.clear();
  return of(booleans);
}

Type Checker::check_pattern_comprehension(Expression& e) {
  const auto before = statement_.slot_names.size();
  Checker inner(statement_, scope_);
  auto found = std::make_shared<checked::Query>();
  auto match = inner.match(std::move(e.pattern->pattern), std::move(e.operands[0]), false);
  found->parts.emplace_back().clauses.emplace_back(std::move(match));
  auto result = std::move(e.operands[1]);
  const auto type = inner.check(result);
  e.slots = range(before, statement_.slot_names.size());
  e.kind = ExpressionKind::Subquery;
  e.checked = std::move(found);
  e.pattern.reset();
  e.operands.clear();
  e.operands.push_back(std::move(result));
  return of(Kind::List, type.kinds);
}

/// A pattern among values: only a shortest path is one. It is the first, or the list, of what the pattern
/// comprehension [p = shortestPath(…) | p] gives.
Type Checker::check_pattern_value(Expression& e) {
  auto& part = e.pattern->pattern.parts.front();
  const auto shortest = part.shortest;
  if (shortest == ast::Shortest::No)
    throw syntax_error("UnexpectedSyntax",
                       "a pattern can stand only in a condition, in EXISTS or in a pattern comprehension",
                       e.span);
  if (part.variable.text.empty()) part.variable = {" path", e.span};  // no name that can be written
  Expression path;
  path.kind = ExpressionKind::Variable;
  path.name = part.variable;
  path.span = e.span;
  e.kind = ExpressionKind::PatternComprehension;
  e.operands.clear();
  e.operands.emplace_back();
  e.operands.push_back(std::move(path));
  const auto list = check_pattern_comprehension(e);
  if (shortest == ast::Shortest::All) return list;
  Expression zero;
  zero.kind = ExpressionKind::Literal;
  zero.value = graph::Value(0);
  Expression first;
  first.kind = ExpressionKind::Index;
  first.span = e.span;
  first.operands.push_back(std::move(e));
  first.operands.push_back(std::move(zero));
  e = std::move(first);
  return of(Kind::Path);
}

void Checker::check_operands(Expression& e, Aggregations aggregations) {
  for (auto& operand : e.operands)
    if (operand.written()) check(operand, aggregations);
}

Type Checker::check(Expression& e, Aggregations aggregations) {
  switch (e.kind) {
    case ExpressionKind::Literal:
      return type_of(e.value);
    case ExpressionKind::Parameter:
      return check_parameter(e);
    case ExpressionKind::Variable:
      return check_variable(e);
    case ExpressionKind::List:
      return check_list(e, aggregations);
    case ExpressionKind::Map:
      check_operands(e, aggregations);
      return of(Kind::Map);
    case ExpressionKind::Property:
      return check_property(e, aggregations);
    case ExpressionKind::Labels: {
      const auto type = check(e.operands[0], aggregations);
      require(type, {Kind::Node, Kind::Relationship}, e.operands[0], "a label test");
      return of(booleans);
    }
    case ExpressionKind::Index: {
      const auto type = check(e.operands[0], aggregations);
      check(e.operands[1], aggregations);
      return of(type.kinds == lists ? type.elements : Kinds::any());
    }
    case ExpressionKind::Slice: {
      const auto type = check(e.operands[0], aggregations);
      require(type, lists, e.operands[0], "a slice");
      for (std::size_t i = 1; i < 3; ++i)
        if (e.operands[i].written()) check(e.operands[i], aggregations);
      return of(lists, type.elements);
    }
    case ExpressionKind::Or:
    case ExpressionKind::Xor:
    case ExpressionKind::And:
    case ExpressionKind::Not:
      for (auto& operand : e.operands) require(check(operand, aggregations), booleans, operand, "logic");
      return of(booleans);
    case ExpressionKind::Comparison:
      check_operands(e, aggregations);
      return of(booleans);
    case ExpressionKind::Predicate:
      return check_predicate(e, aggregations);
    case ExpressionKind::Sum:
    case ExpressionKind::Product:
    case ExpressionKind::Power:
      return check_arithmetic(e, aggregations);
    case ExpressionKind::Negate:
    case ExpressionKind::Plus: {
      const auto type = check(e.operands[0], aggregations);
      require(type, numbers | temporals, e.operands[0], "a sign");
      return type;
    }
    case ExpressionKind::Call:
      return check_call(e, aggregations);
    case ExpressionKind::CountAll:
      if (aggregations == Aggregations::Inside)
        throw syntax_error("NestedAggregation", "an aggregation cannot stand inside another", e.span);
      if (aggregations == Aggregations::Refused)
        throw syntax_error("InvalidAggregation",
                           "`count(*)` cannot be used here; compute it in a WITH before", e.span);
      return of(Kind::Integer);
    case ExpressionKind::Case:
      return check_case(e, aggregations);
    case ExpressionKind::ListComprehension:
    case ExpressionKind::Quantifier:
      return check_comprehension(e, aggregations);
    case ExpressionKind::Reduce:
      return check_reduce(e, aggregations);
    case ExpressionKind::MapProjection:
      return check_map_projection(e, aggregations);
    case ExpressionKind::Exists:
      return check_exists(e);
    case ExpressionKind::PatternComprehension:
      return check_pattern_comprehension(e);
    case ExpressionKind::PatternPredicate:
      return check_pattern_value(e);
    case ExpressionKind::None:
    case ExpressionKind::Subquery:
      return {};
  }
  return {};
}

}  // namespace newsgraph::query::semantics
