#include "query/functions/temporal/components.hpp"

#include <optional>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/calendar.hpp"
#include "query/functions/temporal/units.hpp"
#include "query/functions/temporal/zone.hpp"

namespace newsgraph::query::temporal {

using graph::Kind;
using graph::Value;

namespace {

/// A named part of T.
template <class T>
struct Part {
  std::string_view name;
  std::int64_t (*of)(const T&);
};

template <class T, std::size_t N>
std::optional<Value> look_up(const Part<T> (&parts)[N], std::string_view name, const T& value) {
  for (const auto& part : parts) {
    if (part.name == name) return part.of(value);
  }
  return std::nullopt;
}

using graph::Date;
constexpr Part<Date> kDateParts[] = {
    {"year", [](const Date& d) { return graph::to_civil(d).year; }},
    {"quarter", [](const Date& d) { return std::int64_t{quarter_of(d)}; }},
    {"month", [](const Date& d) { return std::int64_t{graph::to_civil(d).month}; }},
    {"week", [](const Date& d) { return std::int64_t{week_date(d).week}; }},
    {"weekYear", [](const Date& d) { return week_date(d).year; }},
    {"dayOfQuarter", [](const Date& d) { return std::int64_t{day_of_quarter(d)}; }},
    {"quarterDay", [](const Date& d) { return std::int64_t{day_of_quarter(d)}; }},
    {"day", [](const Date& d) { return std::int64_t{graph::to_civil(d).day}; }},
    {"ordinalDay", [](const Date& d) { return std::int64_t{ordinal_day(d)}; }},
    {"dayOfWeek", [](const Date& d) { return std::int64_t{graph::weekday(d)}; }},
    {"weekDay", [](const Date& d) { return std::int64_t{graph::weekday(d)}; }},
};

using graph::LocalTime;
constexpr Part<LocalTime> kTimeParts[] = {
    {"hour", [](const LocalTime& t) { return t.nanoseconds / (3600 * kNanosecondsPerSecond); }},
    {"minute", [](const LocalTime& t) { return t.nanoseconds / (60 * kNanosecondsPerSecond) % 60; }},
    {"second", [](const LocalTime& t) { return t.nanoseconds / kNanosecondsPerSecond % 60; }},
    {"millisecond", [](const LocalTime& t) { return t.nanoseconds % kNanosecondsPerSecond / 1'000'000; }},
    {"microsecond", [](const LocalTime& t) { return t.nanoseconds % kNanosecondsPerSecond / 1'000; }},
    {"nanosecond", [](const LocalTime& t) { return t.nanoseconds % kNanosecondsPerSecond; }},
};

/// A duration's clock part in units of so many nanoseconds (at most a second).
std::int64_t clock_in(const graph::Duration& d, std::int64_t unit) {
  std::int64_t count = 0;
  if (__builtin_mul_overflow(d.seconds, kNanosecondsPerSecond / unit, &count) ||
      __builtin_add_overflow(count, d.nanoseconds / unit, &count)) {
    throw argument_error("NumberOutOfRange", "the duration is too long to be counted in so small units");
  }
  return count;
}

using graph::Duration;
constexpr Part<Duration> kDurationParts[] = {
    {"years", [](const Duration& d) { return d.months / 12; }},
    {"quarters", [](const Duration& d) { return d.months / 3; }},
    {"months", [](const Duration& d) { return d.months; }},
    {"weeks", [](const Duration& d) { return d.days / 7; }},
    {"days", [](const Duration& d) { return d.days; }},
    {"hours", [](const Duration& d) { return d.seconds / 3600; }},
    {"minutes", [](const Duration& d) { return d.seconds / 60; }},
    {"seconds", [](const Duration& d) { return d.seconds; }},
    {"milliseconds", [](const Duration& d) { return clock_in(d, 1'000'000); }},
    {"microseconds", [](const Duration& d) { return clock_in(d, 1'000); }},
    {"nanoseconds", [](const Duration& d) { return clock_in(d, 1); }},
    {"quartersOfYear", [](const Duration& d) { return d.months / 3 % 4; }},
    {"monthsOfQuarter", [](const Duration& d) { return d.months % 3; }},
    {"monthsOfYear", [](const Duration& d) { return d.months % 12; }},
    {"daysOfWeek", [](const Duration& d) { return d.days % 7; }},
    {"minutesOfHour", [](const Duration& d) { return d.seconds / 60 % 60; }},
    {"secondsOfMinute", [](const Duration& d) { return d.seconds % 60; }},
    {"millisecondsOfSecond", [](const Duration& d) { return std::int64_t{d.nanoseconds / 1'000'000}; }},
    {"microsecondsOfSecond", [](const Duration& d) { return std::int64_t{d.nanoseconds / 1'000}; }},
    {"nanosecondsOfSecond", [](const Duration& d) { return std::int64_t{d.nanoseconds}; }},
};

std::optional<Value> zone_part(std::string_view name, const Zone& zone, std::int32_t offset) {
  if (name == "timezone") return Value(to_string(zone));
  if (name == "offset") return Value(offset_text(offset));
  if (name == "offsetMinutes") return Value(std::int64_t{offset / 60});
  if (name == "offsetSeconds") return Value(std::int64_t{offset});
  return std::nullopt;
}

std::optional<Value> date_and_time_part(std::string_view name, const graph::LocalDateTime& value) {
  if (auto part = look_up(kDateParts, name, value.date)) return part;
  return look_up(kTimeParts, name, value.time);
}

std::optional<Value> date_time_part(std::string_view name, const graph::DateTime& value) {
  if (auto part = date_and_time_part(name, value.local)) return part;
  if (auto part = zone_part(name, zone_of(value), value.offset)) return part;
  const auto instant = instant_of(value);
  if (name == "epochSeconds") return Value(instant.seconds);
  if (name == "epochMillis") return Value(clock_in({0, 0, instant.seconds, instant.nanoseconds}, 1'000'000));
  return std::nullopt;
}

std::optional<Value> part_of(const Value& value, std::string_view name) {
  switch (value.kind()) {
    case Kind::Date:
      return look_up(kDateParts, name, value.date());
    case Kind::LocalTime:
      return look_up(kTimeParts, name, value.local_time());
    case Kind::Time: {
      const auto time = value.time();
      if (auto part = look_up(kTimeParts, name, time.local)) return part;
      return zone_part(name, {time.offset, {}}, time.offset);
    }
    case Kind::LocalDateTime:
      return date_and_time_part(name, value.local_date_time());
    case Kind::DateTime:
      return date_time_part(name, value.date_time());
    default:
      return look_up(kDurationParts, name, value.duration());
  }
}

}  // namespace

Value component(const Value& value, std::string_view name) {
  if (auto part = part_of(value, name)) return *std::move(part);
  throw argument_error("InvalidArgumentValue",
                       fmt::format("{} has no component `{}`", name_of(value.kind()), name));
}

}  // namespace newsgraph::query::temporal
