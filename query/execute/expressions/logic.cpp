#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;
using graph::Value;

namespace {

class Condition : public Evaluator {
 public:
  Value evaluate(Row row) const final { return to_value(test(row)); }
};

class And : public Condition {
 public:
  explicit And(std::vector<EvaluatorPtr> operands) : operands_(std::move(operands)) {}
  Truth test(Row row) const override {
    auto result = Truth::True;
    for (const auto& operand : operands_) {
      result = logical_and(result, operand->test(row));
      if (result == Truth::False) return result;
    }
    return result;
  }

 private:
  std::vector<EvaluatorPtr> operands_;
};

class Or : public Condition {
 public:
  explicit Or(std::vector<EvaluatorPtr> operands) : operands_(std::move(operands)) {}
  Truth test(Row row) const override {
    auto result = Truth::False;
    for (const auto& operand : operands_) {
      result = logical_or(result, operand->test(row));
      if (result == Truth::True) return result;
    }
    return result;
  }

 private:
  std::vector<EvaluatorPtr> operands_;
};

class Xor : public Condition {
 public:
  explicit Xor(std::vector<EvaluatorPtr> operands) : operands_(std::move(operands)) {}
  Truth test(Row row) const override {
    auto result = operands_.front()->test(row);
    for (std::size_t i = 1; i < operands_.size(); ++i) result = logical_xor(result, operands_[i]->test(row));
    return result;
  }

 private:
  std::vector<EvaluatorPtr> operands_;
};

class Not : public Condition {
 public:
  explicit Not(EvaluatorPtr operand) : operand_(std::move(operand)) {}
  Truth test(Row row) const override { return logical_not(operand_->test(row)); }

 private:
  EvaluatorPtr operand_;
};

}  // namespace

EvaluatorPtr Compiler::compile_logic(const ast::Expression& e) const {
  switch (e.kind) {
    case ExpressionKind::And:
      return std::make_unique<And>(compile(e.operands));
    case ExpressionKind::Or:
      return std::make_unique<Or>(compile(e.operands));
    case ExpressionKind::Xor:
      return std::make_unique<Xor>(compile(e.operands));
    default:
      return std::make_unique<Not>(compile(e.operands[0]));
  }
}

}  // namespace newsgraph::query::execute
