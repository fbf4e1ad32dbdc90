#pragma once
// The beginning of a plan, from its first scan on, run by several threads. The nodes to scan are cut into
// pieces whose rows are given in the order of the pieces: the rows, and their order, are those of one thread.

#include "query/execute/evaluator.hpp"
#include "query/execute/operator.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

struct Parallel {
  OperatorPtr op;
  std::size_t steps;  // how many of the plan's it stands for
  /// Takes the place of the step behind those, where that has been done in part; empty otherwise.
  std::unique_ptr<plan::LogicalPlan> rest;
};

/// Nothing where the plan does not begin with a scan of many nodes, or has to run in one thread.
std::optional<Parallel> build_parallel(const plan::LogicalPlan& plan, const Compiler& compiler);

}  // namespace newsgraph::query::execute
