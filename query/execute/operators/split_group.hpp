#pragma once
// A Group in two steps: over pieces of the rows, then over what the pieces gave.

#include <optional>

#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

struct SplitGroup {
  plan::Group of_a_piece, of_all;
};

/// Nothing where an aggregation has to see all rows of a group. Sums of floats depend on the pieces.
std::optional<SplitGroup> split_group(const plan::Group& group);

}  // namespace newsgraph::query::execute
