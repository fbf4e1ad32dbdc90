#include "query/execute/build.hpp"

namespace newsgraph::query::execute {

using graph::Value;

namespace {

/// A plan run for the row an expression is computed on.
class Subquery : public Evaluator {
 public:
  Subquery(Pipeline pipeline, EvaluatorPtr result, int width)
      : pipeline_(std::move(pipeline)), batch_(width), result_(std::move(result)) {}

  Value evaluate(Row row) const override {
    pipeline_.open(row);
    if (!result_) return Value(pipeline_.next(batch_));
    graph::List list;
    while (pipeline_.next(batch_))
      for (std::size_t i = 0; i < batch_.count(); ++i) list.push_back(result_->evaluate(batch_.row(i)));
    return Value(std::move(list));
  }

 private:
  mutable Pipeline pipeline_;
  mutable Batch batch_;
  EvaluatorPtr result_;  // null: only whether there are rows
};

}  // namespace

EvaluatorPtr Compiler::compile_subquery(const ast::Expression& e) const {
  return std::make_unique<Subquery>(build(*e.planned, *this),
                                    e.operands.empty() ? nullptr : compile(e.operands[0]), width_);
}

}  // namespace newsgraph::query::execute
