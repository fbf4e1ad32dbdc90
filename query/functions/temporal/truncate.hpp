#pragma once
// date.truncate('week', value, {dayOfWeek: 2}) and its kin: the start of the unit a value lies in, with
// fields set.

#include <string_view>

#include "graph/value.hpp"
#include "query/functions/context.hpp"

namespace newsgraph::query::temporal {

/// unit: "millennium" … "microsecond"; fields: a Map or null. The result is of the kind named; throw
/// QueryError for units or values that kind cannot have. now: for the offset of a named zone given for a
/// time.
graph::Date truncate_date(std::string_view unit, const graph::Value& value, const graph::Value& fields);
graph::LocalTime truncate_local_time(std::string_view unit, const graph::Value& value,
                                     const graph::Value& fields);
graph::Time truncate_time(std::string_view unit, const graph::Value& value, const graph::Value& fields,
                          Instant now);
graph::LocalDateTime truncate_local_date_time(std::string_view unit, const graph::Value& value,
                                              const graph::Value& fields);
graph::DateTime truncate_date_time(std::string_view unit, const graph::Value& value,
                                   const graph::Value& fields);

}  // namespace newsgraph::query::temporal
