#include "query/execute/evaluator.hpp"
#include "query/functions/registry.hpp"

namespace newsgraph::query::execute {

using graph::Value;

namespace {

std::vector<Value> evaluate_all(const std::vector<EvaluatorPtr>& evaluators, Row row) {
  std::vector<Value> values;
  values.reserve(evaluators.size());
  for (const auto& evaluator : evaluators) values.push_back(evaluator->evaluate(row));
  return values;
}

class FunctionCall : public Evaluator {
 public:
  FunctionCall(const Function& function, std::vector<EvaluatorPtr> arguments, Span span,
               const Context& context)
      : function_(function), arguments_(std::move(arguments)), span_(span), context_(context) {}
  Value evaluate(Row row) const override {
    const auto arguments = evaluate_all(arguments_, row);
    return placed_at(span_, [&] { return call(function_, arguments, context_); });
  }

 private:
  const Function& function_;
  std::vector<EvaluatorPtr> arguments_;
  Span span_;
  const Context& context_;
};

class HostCall : public Evaluator {
 public:
  HostCall(const HostFunction& function, std::vector<EvaluatorPtr> arguments, Span span,
           const graph::PropertyGraph& graph)
      : function_(function), arguments_(std::move(arguments)), span_(span), graph_(graph) {}
  Value evaluate(Row row) const override {
    const auto arguments = evaluate_all(arguments_, row);
    return placed_at(span_, [&] { return function_.call(graph_, arguments); });
  }

 private:
  const HostFunction& function_;
  std::vector<EvaluatorPtr> arguments_;
  Span span_;
  const graph::PropertyGraph& graph_;
};

class Coalesce : public Evaluator {
 public:
  explicit Coalesce(std::vector<EvaluatorPtr> arguments) : arguments_(std::move(arguments)) {}
  Value evaluate(Row row) const override {
    for (const auto& argument : arguments_)
      if (auto value = argument->evaluate(row); !value.is_null()) return value;
    return {};
  }

 private:
  std::vector<EvaluatorPtr> arguments_;
};

}  // namespace

EvaluatorPtr Compiler::compile_call(const ast::Expression& e) const {
  auto arguments = compile(e.operands);
  const auto* extensions = runtime_.extensions();
  if (const auto* host = extensions == nullptr ? nullptr : extensions->find_function(e.name.text))
    return std::make_unique<HostCall>(*host, std::move(arguments), e.span, runtime_.graph());
  const auto* function = find_function(e.name.text);
  if (function->name == "coalesce") return std::make_unique<Coalesce>(std::move(arguments));
  return std::make_unique<FunctionCall>(*function, std::move(arguments), e.span, runtime_.context());
}

}  // namespace newsgraph::query::execute
