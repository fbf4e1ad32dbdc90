#pragma once
// Temporal values from what the constructors take: nothing (the present), a map, a text, or another temporal
// value. All throw QueryError for what they cannot take. now: the moment that "the present" means.

#include "graph/value.hpp"
#include "query/functions/context.hpp"
#include "query/functions/temporal/zone.hpp"

namespace newsgraph::query::temporal {

/// The zone of statements that name none.
inline const Zone kDefaultZone{};  // UTC

graph::Date construct_date(const graph::Value& from, Instant now);
graph::LocalTime construct_local_time(const graph::Value& from, Instant now);
graph::Time construct_time(const graph::Value& from, Instant now);
graph::LocalDateTime construct_local_date_time(const graph::Value& from, Instant now);
graph::DateTime construct_date_time(const graph::Value& from, Instant now);
graph::Duration construct_duration(const graph::Value& from);

/// Parts of a temporal value; throw QueryError where it has none. zone_of gives nullopt for values without
/// zone.
graph::Date date_part(const graph::Value& value);
graph::LocalTime time_part(const graph::Value& value);
std::optional<Zone> zone_part(const graph::Value& value);

/// Does the value have a date (time)?
bool has_date(const graph::Value& value);
bool has_time(const graph::Value& value);

}  // namespace newsgraph::query::temporal
