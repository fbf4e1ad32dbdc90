#pragma once
// The parts of temporal values: date.year, time.offset, duration.minutesOfHour (CIP2015-08-06, "Components").

#include <string_view>

#include "graph/value.hpp"

namespace newsgraph::query::temporal {

/// value: of a temporal kind. Throws QueryError for a component that kind does not have.
graph::Value component(const graph::Value& value, std::string_view name);

}  // namespace newsgraph::query::temporal
