#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;
using graph::Value;

namespace {

class Condition : public Evaluator {
 public:
  Value evaluate(Row row) const final { return to_value(test(row)); }
};

/// An operand, and where it stands: it may turn out not to be a truth value.
class Operand {
 public:
  Operand(EvaluatorPtr evaluator, Span span) : evaluator_(std::move(evaluator)), span_(span) {}
  Truth test(Row row) const {
    return placed_at(span_, [&] { return evaluator_->test(row); });
  }

 private:
  EvaluatorPtr evaluator_;
  Span span_;
};

using Operands = std::vector<Operand>;

class And : public Condition {
 public:
  explicit And(Operands operands) : operands_(std::move(operands)) {}
  Truth test(Row row) const override {
    auto result = Truth::True;
    for (const auto& operand : operands_) {
      result = logical_and(result, operand.test(row));
      if (result == Truth::False) return result;
    }
    return result;
  }

 private:
  Operands operands_;
};

class Or : public Condition {
 public:
  explicit Or(Operands operands) : operands_(std::move(operands)) {}
  Truth test(Row row) const override {
    auto result = Truth::False;
    for (const auto& operand : operands_) {
      result = logical_or(result, operand.test(row));
      if (result == Truth::True) return result;
    }
    return result;
  }

 private:
  Operands operands_;
};

class Xor : public Condition {
 public:
  explicit Xor(Operands operands) : operands_(std::move(operands)) {}
  Truth test(Row row) const override {
    auto result = operands_.front().test(row);
    for (std::size_t i = 1; i < operands_.size(); ++i) result = logical_xor(result, operands_[i].test(row));
    return result;
  }

 private:
  Operands operands_;
};

class Not : public Condition {
 public:
  explicit Not(Operand operand) : operand_(std::move(operand)) {}
  Truth test(Row row) const override { return logical_not(operand_.test(row)); }

 private:
  Operand operand_;
};

}  // namespace

EvaluatorPtr Compiler::compile_logic(const ast::Expression& e) const {
  Operands operands;
  for (const auto& operand : e.operands) operands.emplace_back(compile(operand), operand.span);
  switch (e.kind) {
    case ExpressionKind::And:
      return std::make_unique<And>(std::move(operands));
    case ExpressionKind::Or:
      return std::make_unique<Or>(std::move(operands));
    case ExpressionKind::Xor:
      return std::make_unique<Xor>(std::move(operands));
    default:
      return std::make_unique<Not>(std::move(operands.front()));
  }
}

}  // namespace newsgraph::query::execute
