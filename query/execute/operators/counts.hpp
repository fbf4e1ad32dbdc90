#pragma once
// The number behind SKIP or LIMIT.

#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

/// Throws QueryError (SyntaxError at run time: InvalidArgumentType, NegativeIntegerArgument).
std::size_t count_of(const Evaluator& expression, Row empty_row, std::string_view clause);

}  // namespace newsgraph::query::execute
