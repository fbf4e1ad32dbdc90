#pragma once
// Sorting, of all rows or of those that come first.

#include "query/execute/evaluator.hpp"
#include "query/execute/operator.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

/// For rows that come in pieces, each after another open(): gives of each piece, in order, only rows that can be
/// among the first of this piece and those before it.
OperatorPtr build_sort_of_pieces(const plan::Sort& step, const Compiler& compiler);

}  // namespace newsgraph::query::execute
