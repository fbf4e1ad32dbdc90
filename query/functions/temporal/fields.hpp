#pragma once
// The map a temporal value is made from: date({year: 1984, week: 10}), time({time: other, second: 42}).

#include <cstdint>
#include <optional>

#include "graph/temporal.hpp"
#include "graph/value.hpp"
#include "query/functions/temporal/zone.hpp"

namespace newsgraph::query::temporal {

struct DateFields {
  std::optional<std::int64_t> year, quarter, month, week, day, ordinal_day, day_of_week, day_of_quarter;
  bool any() const;
};

struct TimeFields {
  std::optional<std::int64_t> hour, minute, second, millisecond, microsecond, nanosecond;
  bool any() const;
  bool any_below_second() const { return millisecond || microsecond || nanosecond; }
};

struct Fields {
  DateFields date;
  TimeFields time;
  // Values to take parts from; Null where not given.
  graph::Value from_date, from_time, from_date_time;
  std::optional<std::int64_t> epoch_seconds, epoch_millis;
  std::optional<Zone> zone;

  /// Nothing but perhaps a zone: the current date or time is meant.
  bool only_zone() const;
};

/// Which fields a type has; reading a map with others throws.
struct Allowed {
  bool date = false, time = false, zone = false;
};

/// Throws QueryError for unknown or misplaced fields and wrong types.
Fields read_fields(const graph::Map& map, Allowed allowed);

/// A date from fields alone, or with those of `base` changed. Months shorter than the base's day hold the day
/// within them.
graph::Date make_date(const DateFields& fields, std::optional<graph::Date> base);
graph::LocalTime make_time(const TimeFields& fields, std::optional<graph::LocalTime> base);

}  // namespace newsgraph::query::temporal
