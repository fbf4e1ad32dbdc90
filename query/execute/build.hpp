#pragma once
// Logical operators to running ones.

#include "query/execute/evaluator.hpp"
#include "query/execute/operators/conditions.hpp"
#include "query/execute/pipeline.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

/// The plan must outlive the pipeline, and so must the compiler's runtime.
Pipeline build(const plan::LogicalPlan& plan, const Compiler& compiler);

/// Likewise: the statement's first scan may be shared out among threads.
Pipeline build_statement(const plan::StatementPlan& statement, const Compiler& compiler);

/// Adds the operators of the steps from `at` on.
void build_steps(const std::vector<plan::Operator>& steps, std::size_t at, const Compiler& compiler,
                 std::vector<OperatorPtr>& operators);
/// The conditions of the filters right behind the step at `at`, which moves on to the last of them.
Conditions conditions_behind(const std::vector<plan::Operator>& steps, std::size_t& at,
                             const Compiler& compiler);

// These test the conditions of a Filter that follows before they make a row.
OperatorPtr build(const plan::ScanNodes& step, Conditions conditions, const Compiler& compiler);
OperatorPtr build(const plan::ScanLabel& step, Conditions conditions, const Compiler& compiler);
OperatorPtr build(const plan::LookUpNodes& step, Conditions conditions, const Compiler& compiler);
OperatorPtr build(const plan::Expand& step, Conditions conditions, const Compiler& compiler);

// One for each other logical operator, each in a file of its own.
OperatorPtr build(const plan::CountMatches& step, const Compiler& compiler);
OperatorPtr build(const plan::ExpandVariable& step, const Compiler& compiler);
OperatorPtr build(const plan::Endpoints& step, const Compiler& compiler);
OperatorPtr build(const plan::ShortestPath& step, const Compiler& compiler);
OperatorPtr build(const plan::Filter& step, const Compiler& compiler);
OperatorPtr build(const plan::BindPath& step, const Compiler& compiler);
OperatorPtr build(const plan::Optional& step, const Compiler& compiler);
OperatorPtr build(const plan::Unwind& step, const Compiler& compiler);
OperatorPtr build(const plan::Create& step, const Compiler& compiler);
OperatorPtr build(const plan::Merge& step, const Compiler& compiler);
OperatorPtr build(const plan::Set& step, const Compiler& compiler);
OperatorPtr build(const plan::Remove& step, const Compiler& compiler);
OperatorPtr build(const plan::Delete& step, const Compiler& compiler);
OperatorPtr build(const plan::Compute& step, const Compiler& compiler);
OperatorPtr build(const plan::Group& step, const Compiler& compiler);
OperatorPtr build(const plan::Distinct& step, const Compiler& compiler);
OperatorPtr build(const plan::Sort& step, const Compiler& compiler);
OperatorPtr build(const plan::Skip& step, const Compiler& compiler);
OperatorPtr build(const plan::Limit& step, const Compiler& compiler);
OperatorPtr build(const plan::CountStore& step, const Compiler& compiler);
OperatorPtr build(const plan::Call& step, const Compiler& compiler);
OperatorPtr build(const plan::Eager& step, const Compiler& compiler);
OperatorPtr build(const plan::Union& step, const Compiler& compiler);

}  // namespace newsgraph::query::execute
