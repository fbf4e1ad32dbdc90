#include "query/execute/build.hpp"
#include "query/execute/operators/lookup.hpp"

namespace newsgraph::query::execute {

namespace {

/// A scan whose nodes are filtered by an equality right away looks them up.
OperatorPtr build_scan(const plan::ScanLabel& scan, const std::vector<plan::Operator>& steps,
                       std::size_t next, const Compiler& compiler) {
  for (; next < steps.size() && steps[next].as<plan::Filter>() != nullptr; ++next) {
    if (const auto equality = equality_for(scan.slot, *steps[next].as<plan::Filter>()))
      return build_lookup(scan, *equality, compiler);
  }
  return build(scan, compiler);
}

}  // namespace

Pipeline build(const plan::LogicalPlan& plan, const Compiler& compiler) {
  std::vector<OperatorPtr> operators;
  operators.reserve(plan.steps.size());
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const auto& step = plan.steps[i];
    if (const auto* scan = step.as<plan::ScanLabel>()) {
      operators.push_back(build_scan(*scan, plan.steps, i + 1, compiler));
    } else {
      operators.push_back(std::visit([&](const auto& op) { return build(op, compiler); }, step.op));
    }
  }
  return {std::move(operators), compiler.width()};
}

}  // namespace newsgraph::query::execute
