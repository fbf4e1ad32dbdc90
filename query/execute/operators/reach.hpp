#pragma once
// The ends of walks, each once.

#include "query/execute/evaluator.hpp"
#include "query/execute/operator.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

/// For steps of which the ends only are asked (plan::ExpandVariable::ends_only).
OperatorPtr build_reach(const plan::ExpandVariable& step, const Compiler& compiler);

}  // namespace newsgraph::query::execute
