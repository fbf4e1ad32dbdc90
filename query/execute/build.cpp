#include "query/execute/build.hpp"

#include "query/execute/operators/parallel.hpp"
#include "query/execute/operators/profiled.hpp"

namespace newsgraph::query::execute {

namespace {

using Steps = std::vector<plan::Operator>;

template <class Step>
constexpr bool tests_conditions =
    std::is_same_v<Step, plan::ScanNodes> || std::is_same_v<Step, plan::ScanLabel> ||
    std::is_same_v<Step, plan::LookUpNodes> || std::is_same_v<Step, plan::Expand>;

}  // namespace

Conditions conditions_behind(const Steps& steps, std::size_t& at, const Compiler& compiler) {
  Conditions conditions;
  if (compiler.runtime().profile() != nullptr) return conditions;  // every operator for itself
  for (; at + 1 < steps.size(); ++at) {
    const auto* filter = steps[at + 1].as<plan::Filter>();
    if (filter == nullptr) break;
    conditions.add(filter->predicates, compiler);
  }
  return conditions;
}

void build_steps(const Steps& steps, std::size_t at, const Compiler& compiler,
                 std::vector<OperatorPtr>& operators) {
  for (; at < steps.size(); ++at) {
    const auto& own = steps[at];
    auto made = std::visit(
        [&](const auto& step) -> OperatorPtr {
          if constexpr (tests_conditions<std::decay_t<decltype(step)>>)
            return build(step, conditions_behind(steps, at, compiler), compiler);
          else
            return build(step, compiler);
        },
        own.op);
    if (auto* profile = compiler.runtime().profile())
      made = std::make_unique<Profiled>(std::move(made), (*profile)[&own]);
    operators.push_back(std::move(made));
  }
}

Pipeline build(const plan::LogicalPlan& plan, const Compiler& compiler) {
  std::vector<OperatorPtr> operators;
  operators.reserve(plan.steps.size());
  build_steps(plan.steps, 0, compiler, operators);
  return {std::move(operators), compiler.width()};
}

Pipeline build_statement(const plan::StatementPlan& statement, const Compiler& compiler) {
  const auto& plan = statement.plan;
  const bool in_one_thread =
      statement.writes || statement.in_one_thread || compiler.runtime().profile() != nullptr;
  auto parallel = in_one_thread ? std::nullopt : build_parallel(plan, compiler);
  if (!parallel) return build(plan, compiler);
  std::vector<OperatorPtr> operators;
  operators.push_back(std::move(parallel->op));
  if (parallel->rest) build_steps(parallel->rest->steps, 0, compiler, operators);
  build_steps(plan.steps, parallel->steps, compiler, operators);
  return {std::move(operators), compiler.width(), std::move(parallel->rest)};
}

}  // namespace newsgraph::query::execute
