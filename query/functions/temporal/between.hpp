#pragma once
// The time between two temporal values. What one lacks it takes from the other: a date is midnight, a time
// takes the other's date, a local value the other's zone (CIP2015-08-06, "Computing durations").

#include "graph/value.hpp"

namespace newsgraph::query::temporal {

/// Whole months, then whole days, then the clock.
graph::Duration between(const graph::Value& from, const graph::Value& to);
graph::Duration months_between(const graph::Value& from, const graph::Value& to);
graph::Duration days_between(const graph::Value& from, const graph::Value& to);
/// The clock alone, to the nanosecond.
graph::Duration seconds_between(const graph::Value& from, const graph::Value& to);

}  // namespace newsgraph::query::temporal
