#include "query/execute/operators/counts.hpp"

#include <fmt/format.h>

namespace newsgraph::query::execute {

std::size_t count_of(const Evaluator& expression, Row empty_row, std::string_view clause) {
  const auto value = expression.evaluate(empty_row);
  if (value.kind() != graph::Kind::Integer)
    throw QueryError("SyntaxError", Phase::Runtime, "InvalidArgumentType",
                     fmt::format("{} takes an integer", clause));
  if (value.integer() < 0)
    throw QueryError("SyntaxError", Phase::Runtime, "NegativeIntegerArgument",
                     fmt::format("{} takes an integer that is not negative", clause));
  return static_cast<std::size_t>(value.integer());
}

}  // namespace newsgraph::query::execute
