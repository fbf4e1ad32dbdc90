#include "query/execute/build.hpp"

namespace newsgraph::query::execute {

Pipeline build(const plan::LogicalPlan& plan, const Compiler& compiler) {
  std::vector<OperatorPtr> operators;
  operators.reserve(plan.steps.size());
  for (const auto& step : plan.steps)
    operators.push_back(std::visit([&](const auto& op) { return build(op, compiler); }, step.op));
  return {std::move(operators), compiler.width()};
}

}  // namespace newsgraph::query::execute
