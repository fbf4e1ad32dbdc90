#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

using ast::ExpressionKind;

namespace {

class Constant : public Evaluator {
 public:
  explicit Constant(graph::Value value) : value_(std::move(value)) {}
  graph::Value evaluate(Row) const override { return value_; }
  const graph::Value* constant() const override { return &value_; }

 private:
  graph::Value value_;
};

class Slot : public Evaluator {
 public:
  explicit Slot(int slot) : slot_(slot) {}
  graph::Value evaluate(Row row) const override { return row[slot_]; }

 private:
  int slot_;
};

}  // namespace

EvaluatorPtr Compiler::compile(const ast::Expression& e) const {
  switch (e.kind) {
    case ExpressionKind::Literal:
      return std::make_unique<Constant>(e.value);
    case ExpressionKind::Parameter: {
      const auto& parameters = runtime_.context().parameters;
      for (const auto& [name, value] : parameters)
        if (name == e.name.text) return std::make_unique<Constant>(value);
      throw QueryError("ParameterMissing", Phase::Runtime, "MissingParameter",
                       "parameter $" + e.name.text + " was not given", e.span);
    }
    case ExpressionKind::Variable:
      return std::make_unique<Slot>(e.slot);
    case ExpressionKind::List:
    case ExpressionKind::Map:
    case ExpressionKind::MapProjection:
      return compile_collection(e);
    case ExpressionKind::Property:
    case ExpressionKind::Labels:
    case ExpressionKind::Index:
    case ExpressionKind::Slice:
      return compile_access(e);
    case ExpressionKind::Or:
    case ExpressionKind::Xor:
    case ExpressionKind::And:
    case ExpressionKind::Not:
      return compile_logic(e);
    case ExpressionKind::Comparison:
    case ExpressionKind::Predicate:
    case ExpressionKind::Sum:
    case ExpressionKind::Product:
    case ExpressionKind::Power:
    case ExpressionKind::Negate:
    case ExpressionKind::Plus:
      return compile_chain(e);
    case ExpressionKind::Call:
      return compile_call(e);
    case ExpressionKind::Case:
    case ExpressionKind::ListComprehension:
    case ExpressionKind::Quantifier:
    case ExpressionKind::Reduce:
      return compile_control(e);
    case ExpressionKind::Subquery:
      return compile_subquery(e);
    default:
      break;
  }
  throw std::logic_error("an expression of this kind cannot be computed");
}

EvaluatorPtr Compiler::compile_if_written(const ast::Expression& e) const {
  return e.written() ? compile(e) : nullptr;
}

std::vector<EvaluatorPtr> Compiler::compile(const std::vector<ast::Expression>& expressions) const {
  std::vector<EvaluatorPtr> result;
  result.reserve(expressions.size());
  for (const auto& e : expressions) result.push_back(compile(e));
  return result;
}

}  // namespace newsgraph::query::execute
