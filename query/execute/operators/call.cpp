#include <fmt/format.h>

#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

using graph::Value;

namespace {

class Call : public RowByRow {
 public:
  Call(const plan::Call& step, const Compiler& compiler)
      : step_(step), arguments_(compiler.compile(step.arguments)), runtime_(compiler.runtime()) {}

 protected:
  bool start(Row row) override {
    std::vector<Value> arguments;
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
      auto value = arguments_[i]->evaluate(row);
      const auto& input = step_.procedure->inputs[i];
      if (!conforms(value, input.type))
        throw QueryError(
            "TypeError", Phase::Runtime, "InvalidArgumentType",
            fmt::format("`{}` takes {} as `{}`", step_.procedure->name, input.type.name, input.name),
            step_.arguments[i].span);
      if (input.type.name == "FLOAT" && value.kind() == graph::Kind::Integer) value = Value(value.number());
      arguments.push_back(std::move(value));
    }
    results_ = step_.procedure->call_with_tick
                   ? step_.procedure->call_with_tick(runtime_.graph(), arguments, [this] { runtime_.tick(); })
                   : step_.procedure->call(runtime_.graph(), arguments);
    // A procedure without results is called for its effect, once a row.
    if (step_.procedure->outputs.empty()) results_.assign(1, {});
    next_ = 0;
    return !results_.empty();
  }

  bool step(Row row, Batch& output) override {
    runtime_.tick();
    auto& result = results_[next_++];
    auto* made = output.add_copy(row);
    for (const auto& [field, slot] : step_.yields) made[slot] = result[field];
    return next_ < results_.size();
  }

 private:
  const plan::Call& step_;
  std::vector<EvaluatorPtr> arguments_;
  Runtime& runtime_;
  std::vector<std::vector<Value>> results_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Call& step, const Compiler& compiler) {
  return std::make_unique<Call>(step, compiler);
}

}  // namespace newsgraph::query::execute
