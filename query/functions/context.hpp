#pragma once
// What a function may look at beside its arguments.

#include <cstdint>

#include "graph/property_graph.hpp"
#include "graph/value.hpp"

namespace newsgraph::query {

/// A moment in UTC: seconds since 1970-01-01T00:00:00Z and 0 to 999,999,999 nanoseconds.
struct Instant {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;

  static Instant now();
};

/// One per execution of a statement; shared by all its calls, so that date() is the same in every row.
struct Context {
  const graph::PropertyGraph& graph;
  const graph::Map& parameters;  // by name, without the dollar sign
  Instant transaction;           // when the transaction began
  Instant statement;             // when the statement began
};

}  // namespace newsgraph::query
