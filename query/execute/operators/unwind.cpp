#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

using graph::Kind;

namespace {

class Unwind : public RowByRow {
 public:
  Unwind(EvaluatorPtr list, int slot, Runtime& runtime)
      : list_(std::move(list)), slot_(slot), runtime_(runtime) {}

 protected:
  bool start(Row row) override {
    value_ = list_->evaluate(row);
    next_ = 0;
    if (value_.is_null()) return false;
    if (value_.kind() != Kind::List) return true;  // anything else stands for itself
    return !value_.list().empty();
  }

  bool step(Row row, Batch& output) override {
    runtime_.tick();
    auto* made = output.add_copy(row);
    if (value_.kind() != Kind::List) {
      made[slot_] = value_;
      return false;
    }
    made[slot_] = value_.list()[next_++];
    return next_ < value_.list().size();
  }

 private:
  EvaluatorPtr list_;
  int slot_;
  Runtime& runtime_;
  graph::Value value_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Unwind& step, const Compiler& compiler) {
  return std::make_unique<Unwind>(compiler.compile(step.list), step.slot, compiler.runtime());
}

}  // namespace newsgraph::query::execute
