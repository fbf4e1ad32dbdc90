#pragma once
// Expressions made ready to run: slots instead of names, functions instead of their names.

#include <memory>
#include <vector>

#include "query/execute/batch.hpp"
#include "query/execute/runtime.hpp"
#include "query/functions/operators.hpp"
#include "query/grammar/ast.hpp"

namespace newsgraph::query::execute {

class Evaluator {
 public:
  virtual ~Evaluator() = default;
  /// The row is changed only in slots that the expression itself binds (x IN …).
  virtual graph::Value evaluate(Row row) const = 0;
  /// As a condition; anything but a Boolean or null throws TypeError.
  virtual Truth test(Row row) const { return to_truth(evaluate(row)); }
  /// Its value, where that is the same for every row.
  virtual const graph::Value* constant() const { return nullptr; }
};

using EvaluatorPtr = std::unique_ptr<Evaluator>;

/// Turns checked and planned expressions into evaluators. The runtime must outlive them.
class Compiler {
 public:
  Compiler(Runtime& runtime, int width) : runtime_(runtime), width_(width) {}

  EvaluatorPtr compile(const ast::Expression& expression) const;
  /// Null where nothing was written.
  EvaluatorPtr compile_if_written(const ast::Expression& expression) const;
  std::vector<EvaluatorPtr> compile(const std::vector<ast::Expression>& expressions) const;

  Runtime& runtime() const { return runtime_; }
  int width() const { return width_; }

 private:
  EvaluatorPtr compile_collection(const ast::Expression& e) const;
  EvaluatorPtr compile_access(const ast::Expression& e) const;
  EvaluatorPtr compile_logic(const ast::Expression& e) const;
  EvaluatorPtr compile_chain(const ast::Expression& e) const;
  EvaluatorPtr compile_condition(const ast::Expression& e) const;
  EvaluatorPtr compile_call(const ast::Expression& e) const;
  EvaluatorPtr compile_control(const ast::Expression& e) const;
  EvaluatorPtr compile_subquery(const ast::Expression& e) const;

  Runtime& runtime_;
  int width_;
};

/// Gives an error that has no place yet the one it happened at.
template <class Action>
auto placed_at(Span span, Action&& action) -> decltype(action()) {
  try {
    return action();
  } catch (const QueryError& error) {
    if (error.has_place()) throw;
    throw QueryError(error.type(), error.phase(), error.detail(), error.message(), span);
  }
}

}  // namespace newsgraph::query::execute
