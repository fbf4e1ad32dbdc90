#pragma once
// Logical operators to running ones.

#include "query/execute/evaluator.hpp"
#include "query/execute/pipeline.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

/// The plan must outlive the pipeline, and so must the compiler's runtime.
Pipeline build(const plan::LogicalPlan& plan, const Compiler& compiler);

// One for each logical operator, each in a file of its own.
OperatorPtr build(const plan::ScanNodes& step, const Compiler& compiler);
OperatorPtr build(const plan::ScanLabel& step, const Compiler& compiler);
OperatorPtr build(const plan::Expand& step, const Compiler& compiler);
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
