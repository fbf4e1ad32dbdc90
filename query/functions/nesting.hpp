#pragma once
// How deep values nest. Comparing, hashing and printing recurse, so that values built by a query must stay
// within reason.

#include "graph/value.hpp"

namespace newsgraph::query {

/// Lists and maps may nest so deep.
inline constexpr int kDeepestValue = 10'000;

/// Throws QueryError where lists and maps nest deeper than that. Takes time by the value's size, and no
/// stack.
void require_shallow(const graph::Value& value);

}  // namespace newsgraph::query
