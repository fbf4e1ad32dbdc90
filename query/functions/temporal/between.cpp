#include "query/functions/temporal/between.hpp"

#include <optional>

#include "query/functions/temporal/arithmetic.hpp"
#include "query/functions/temporal/calendar.hpp"
#include "query/functions/temporal/construct.hpp"
#include "query/functions/temporal/duration.hpp"
#include "query/functions/temporal/units.hpp"
#include "query/functions/temporal/zone.hpp"

namespace newsgraph::query::temporal {

using graph::Date;
using graph::DateTime;
using graph::Duration;
using graph::Kind;
using graph::LocalDateTime;
using graph::LocalTime;
using graph::Value;

namespace {

/// Two values made comparable: in one zone, UTC where neither names any.
struct Ends {
  DateTime from, to;
  bool dated;  // did both have a date of their own?
};

// Times alone are compared on one day, whichever that is.
constexpr Date kAnyDay{0};

LocalDateTime local_of(const Value& value, const Value& other) {
  const Date date = has_date(value) ? date_part(value) : has_date(other) ? date_part(other) : kAnyDay;
  return {date, has_time(value) ? time_part(value) : LocalTime{}};
}

DateTime zoned(const Value& value, const LocalDateTime& local, const std::optional<Zone>& others) {
  if (value.kind() == Kind::DateTime) return value.date_time();
  const auto own = zone_part(value);
  return in_zone(local, own ? *own : others.value_or(kDefaultZone));
}

Ends ends_of(const Value& from, const Value& to) {
  return {zoned(from, local_of(from, to), zone_part(to)), zoned(to, local_of(to, from), zone_part(from)),
          has_date(from) && has_date(to)};
}

/// The local date and time of `to` in the zone of `from`: dates are counted on one calendar.
LocalDateTime seen_from(const Ends& ends) { return at_zone(instant_of(ends.to), zone_of(ends.from)).local; }

/// The date up to which whole days count: a day less where the clock has not come round yet.
Date last_whole_day(const LocalDateTime& from, const LocalDateTime& to) {
  if (to.date > from.date && to.time < from.time) return {to.date.days - 1};
  if (to.date < from.date && to.time > from.time) return {to.date.days + 1};
  return to.date;
}

Duration clock_between(const DateTime& from, const DateTime& to) {
  const auto a = instant_of(from);
  const auto b = instant_of(to);
  DurationSum sum;
  sum.add_clock(b.seconds - a.seconds, kNanosecondsPerSecond);
  sum.add_clock(std::int64_t{b.nanoseconds} - a.nanoseconds, 1);
  return sum.total();
}

std::int64_t whole_months(const Ends& ends) {
  const auto to = seen_from(ends);
  return months_between(ends.from.local.date, last_whole_day(ends.from.local, to));
}

std::int64_t whole_days(const Ends& ends) {
  return last_whole_day(ends.from.local, seen_from(ends)).days - ends.from.local.date.days;
}

}  // namespace

Duration between(const Value& from, const Value& to) {
  Ends ends = ends_of(from, to);
  if (!ends.dated) return clock_between(ends.from, ends.to);
  Duration result;
  result.months = whole_months(ends);
  ends.from = plus(ends.from, {result.months, 0, 0, 0});
  result.days = whole_days(ends);
  ends.from = plus(ends.from, {0, result.days, 0, 0});
  const auto clock = clock_between(ends.from, ends.to);
  result.seconds = clock.seconds;
  result.nanoseconds = clock.nanoseconds;
  return result;
}

Duration months_between(const Value& from, const Value& to) {
  const Ends ends = ends_of(from, to);
  return {ends.dated ? whole_months(ends) : 0, 0, 0, 0};
}

Duration days_between(const Value& from, const Value& to) {
  const Ends ends = ends_of(from, to);
  return {0, ends.dated ? whole_days(ends) : 0, 0, 0};
}

Duration seconds_between(const Value& from, const Value& to) {
  const Ends ends = ends_of(from, to);
  return clock_between(ends.from, ends.to);
}

}  // namespace newsgraph::query::temporal
