#include <unordered_set>

#include "query/execute/evaluator.hpp"
#include "query/execute/expressions/property_test.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;
using ast::Operator;
using graph::Kind;
using graph::Value;

namespace {

Truth compare(Operator op, const Value& a, const Value& b) {
  switch (op) {
    case Operator::Equal:
      return equals(a, b);
    case Operator::NotEqual:
      return not_equals(a, b);
    case Operator::Less:
      return less(a, b);
    case Operator::LessOrEqual:
      return less_or_equal(a, b);
    case Operator::Greater:
      return greater(a, b);
    default:
      return greater_or_equal(a, b);
  }
}

/// a < b <= c: each neighbouring pair must compare.
class ComparisonChain : public Evaluator {
 public:
  ComparisonChain(std::vector<EvaluatorPtr> operands, std::vector<Operator> operators)
      : operands_(std::move(operands)), operators_(std::move(operators)) {}
  Value evaluate(Row row) const override { return to_value(test(row)); }
  Truth test(Row row) const override {
    auto left = operands_[0]->evaluate(row);
    auto result = Truth::True;
    for (std::size_t i = 0; i < operators_.size(); ++i) {
      auto right = operands_[i + 1]->evaluate(row);
      result = logical_and(result, compare(operators_[i], left, right));
      if (result == Truth::False) return result;
      left = std::move(right);
    }
    return result;
  }

 private:
  std::vector<EvaluatorPtr> operands_;
  std::vector<Operator> operators_;
};

Value apply(Operator op, const Value& a, const Value& b) {
  switch (op) {
    case Operator::In:
      return to_value(in(a, b));
    case Operator::StartsWith:
      return to_value(starts_with(a, b));
    case Operator::EndsWith:
      return to_value(ends_with(a, b));
    case Operator::Contains:
      return to_value(contains(a, b));
    case Operator::Matches:
      return to_value(matches(a, b));
    case Operator::Add:
      return add(a, b);
    case Operator::Subtract:
      return subtract(a, b);
    case Operator::Multiply:
      return multiply(a, b);
    case Operator::Divide:
      return divide(a, b);
    case Operator::Modulo:
      return modulo(a, b);
    case Operator::Power:
      return power(a, b);
    case Operator::IsNull:
      return Value(a.is_null());
    case Operator::IsNotNull:
      return Value(!a.is_null());
    default:
      return to_value(compare(op, a, b));
  }
}

/// a + b - c, from the left.
class OperatorChain : public Evaluator {
 public:
  OperatorChain(std::vector<EvaluatorPtr> operands, std::vector<Operator> operators, Span span)
      : operands_(std::move(operands)), operators_(std::move(operators)), span_(span) {}
  Value evaluate(Row row) const override {
    auto result = operands_[0]->evaluate(row);
    for (std::size_t i = 0; i < operators_.size(); ++i) {
      const auto& operand = operands_[i + 1];
      const auto right = operand ? operand->evaluate(row) : Value();
      result = placed_at(span_, [&] { return apply(operators_[i], result, right); });
    }
    return result;
  }

 private:
  std::vector<EvaluatorPtr> operands_;  // null behind IS NULL
  std::vector<Operator> operators_;
  Span span_;
};

/// element IN a list that is the same for every row: looked up rather than walked through.
class InConstantList : public Evaluator {
 public:
  InConstantList(EvaluatorPtr element, const graph::List& list) : element_(std::move(element)) {
    for (const auto& value : list) values_.insert(value);
  }
  /// Only for lists without null, NaN and anything with parts, whose equality has a third answer.
  static bool fits(const graph::List& list) {
    if (list.size() < 8) return false;
    for (const auto& value : list)
      if (value.kind() != Kind::Integer && value.kind() != Kind::String && value.kind() != Kind::Boolean)
        return false;
    return true;
  }
  Value evaluate(Row row) const override { return to_value(test(row)); }
  Truth test(Row row) const override {
    const auto element = element_->evaluate(row);
    if (element.is_null()) return Truth::Unknown;
    return truth(values_.contains(element));
  }

 private:
  struct Hash {
    std::size_t operator()(const Value& value) const { return graph::hash_of(value); }
  };
  struct Same {
    bool operator()(const Value& a, const Value& b) const { return graph::equivalent(a, b); }
  };
  EvaluatorPtr element_;
  std::unordered_set<Value, Hash, Same> values_;
};

class Sign : public Evaluator {
 public:
  Sign(EvaluatorPtr operand, bool minus, Span span)
      : operand_(std::move(operand)), minus_(minus), span_(span) {}
  Value evaluate(Row row) const override {
    const auto operand = operand_->evaluate(row);
    return placed_at(span_, [&] { return minus_ ? negate(operand) : unary_plus(operand); });
  }

 private:
  EvaluatorPtr operand_;
  bool minus_;
  Span span_;
};

bool is_property_of_variable(const ast::Expression& e) {
  return e.is(ExpressionKind::Property) && e.operands[0].is(ExpressionKind::Variable);
}

/// `5 < a.x` is `a.x > 5`.
Operator mirrored(Operator op) {
  switch (op) {
    case Operator::Less:
      return Operator::Greater;
    case Operator::LessOrEqual:
      return Operator::GreaterOrEqual;
    case Operator::Greater:
      return Operator::Less;
    case Operator::GreaterOrEqual:
      return Operator::LessOrEqual;
    default:
      return op;
  }
}

}  // namespace

EvaluatorPtr Compiler::compile_chain(const ast::Expression& e) const {
  if (e.is(ExpressionKind::Comparison) || e.is(ExpressionKind::Predicate)) return compile_condition(e);
  if (e.is(ExpressionKind::Negate) || e.is(ExpressionKind::Plus))
    return std::make_unique<Sign>(compile(e.operands[0]), e.is(ExpressionKind::Negate), e.span);
  std::vector<EvaluatorPtr> operands;
  for (const auto& operand : e.operands) operands.push_back(compile(operand));
  return std::make_unique<OperatorChain>(std::move(operands), e.operators, e.span);
}

EvaluatorPtr Compiler::compile_condition(const ast::Expression& e) const {
  std::vector<EvaluatorPtr> operands;
  for (const auto& operand : e.operands) operands.push_back(compile_if_written(operand));
  const bool is_pair = e.operators.size() == 1 && operands[1] != nullptr;
  const auto* left = is_pair ? operands[0]->constant() : nullptr;
  const auto* right = is_pair ? operands[1]->constant() : nullptr;
  const auto op = e.operators[0];
  if (right != nullptr && op == Operator::In && right->kind() == Kind::List &&
      InConstantList::fits(right->list()))
    return std::make_unique<InConstantList>(std::move(operands[0]), right->list());
  const Value constant = right != nullptr ? *right : left != nullptr ? *left : Value();
  EvaluatorPtr general;
  if (e.is(ExpressionKind::Comparison))
    general = std::make_unique<ComparisonChain>(std::move(operands), e.operators);
  else
    general = std::make_unique<OperatorChain>(std::move(operands), e.operators, e.span);
  EvaluatorPtr test;
  if (right != nullptr && is_property_of_variable(e.operands[0]))
    test = make_property_test(e.operands[0], op, constant, general, runtime_.graph());
  else if (left != nullptr && e.is(ExpressionKind::Comparison) && is_property_of_variable(e.operands[1]))
    test = make_property_test(e.operands[1], mirrored(op), constant, general, runtime_.graph());
  return test ? std::move(test) : std::move(general);
}

}  // namespace newsgraph::query::execute
