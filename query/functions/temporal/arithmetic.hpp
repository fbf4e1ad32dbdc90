#pragma once
// + and - between temporal values and durations; durations times and by numbers (openCypher 9, "Temporal
// operators").

#include <optional>

#include "graph/value.hpp"

namespace newsgraph::query::temporal {

/// Duration and duration, temporal and duration in either order; nullopt for other kinds.
std::optional<graph::Value> add(const graph::Value& a, const graph::Value& b);
/// Duration less duration, temporal less duration; nullopt for other kinds.
std::optional<graph::Value> subtract(const graph::Value& a, const graph::Value& b);

graph::Duration scale(const graph::Duration& duration, double factor);
graph::Duration divide(const graph::Duration& duration, double divisor);

/// Months first, then days, then the clock; a date takes whole days out of the clock part, a time nothing but
/// the clock part.
graph::Date plus(graph::Date date, const graph::Duration& duration);
graph::LocalDateTime plus(const graph::LocalDateTime& value, const graph::Duration& duration);
graph::DateTime plus(const graph::DateTime& value, const graph::Duration& duration);
graph::LocalTime plus(graph::LocalTime value, const graph::Duration& duration);

}  // namespace newsgraph::query::temporal
