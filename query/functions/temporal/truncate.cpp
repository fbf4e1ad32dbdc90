#include "query/functions/temporal/truncate.hpp"

#include <optional>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/calendar.hpp"
#include "query/functions/temporal/construct.hpp"
#include "query/functions/temporal/fields.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

using graph::Date;
using graph::LocalTime;
using graph::Value;

namespace {

struct DateUnit {
  std::string_view name;
  Date (*start)(Date);
};

template <int years>
Date start_of_years(Date date) {
  return from_month(floor_divide(graph::to_civil(date).year, years) * years, 1, 1);
}

constexpr DateUnit kDateUnits[] = {
    {"millennium", start_of_years<1000>},
    {"century", start_of_years<100>},
    {"decade", start_of_years<10>},
    {"year", start_of_years<1>},
    {"weekYear", [](Date d) { return from_week(week_date(d).year, 1, 1); }},
    {"quarter", [](Date d) { return from_quarter(graph::to_civil(d).year, quarter_of(d), 1); }},
    {"month", [](Date d) { return from_month(graph::to_civil(d).year, graph::to_civil(d).month, 1); }},
    {"week", [](Date d) { return Date{d.days - (graph::weekday(d) - 1)}; }},
    {"day", [](Date d) { return d; }},
};

struct TimeUnit {
  std::string_view name;
  std::int64_t nanoseconds;
};
constexpr TimeUnit kTimeUnits[] = {
    {"day", kNanosecondsPerDay},
    {"hour", 3600 * kNanosecondsPerSecond},
    {"minute", 60 * kNanosecondsPerSecond},
    {"second", kNanosecondsPerSecond},
    {"millisecond", 1'000'000},
    {"microsecond", 1'000},
};

const DateUnit* find_date_unit(std::string_view name) {
  for (const auto& unit : kDateUnits) {
    if (unit.name == name) return &unit;
  }
  return nullptr;
}

const TimeUnit* find_time_unit(std::string_view name) {
  for (const auto& unit : kTimeUnits) {
    if (unit.name == name) return &unit;
  }
  return nullptr;
}

[[noreturn]] void refuse(std::string_view unit, const char* what) {
  throw argument_error("InvalidArgumentValue", fmt::format("a {} cannot be truncated to `{}`", what, unit));
}

Fields read(const Value& fields, Allowed allowed) {
  return fields.is_null() ? Fields{} : read_fields(fields.map(), allowed);
}

/// Sets fields in a truncated time. Those below the unit add to what was kept: {nanosecond: 2} on
/// milliseconds leaves the milliseconds.
LocalTime set_fields(LocalTime time, TimeFields fields, std::int64_t unit) {
  if (unit >= kNanosecondsPerSecond || !fields.any_below_second()) return make_time(fields, time);
  const auto kept = time.nanoseconds % kNanosecondsPerSecond;
  if (!fields.millisecond) fields.millisecond = kept / 1'000'000;
  if (unit == 1'000 && !fields.microsecond) fields.microsecond = kept / 1'000 % 1'000;
  return make_time(fields, time);
}

LocalTime truncate_clock(LocalTime time, const TimeUnit& unit, const TimeFields& fields) {
  return set_fields({time.nanoseconds / unit.nanoseconds * unit.nanoseconds}, fields, unit.nanoseconds);
}

graph::LocalDateTime truncate_local(std::string_view unit, const Value& value, const Fields& fields,
                                    const char* what) {
  if (const auto* larger = find_date_unit(unit)) {
    return {make_date(fields.date, larger->start(date_part(value))), make_time(fields.time, LocalTime{})};
  }
  const auto* smaller = find_time_unit(unit);
  if (!smaller) refuse(unit, what);
  return {make_date(fields.date, date_part(value)), truncate_clock(time_part(value), *smaller, fields.time)};
}

}  // namespace

Date truncate_date(std::string_view unit, const Value& value, const Value& fields) {
  const auto* found = find_date_unit(unit);
  if (!found) refuse(unit, "date");
  return make_date(read(fields, {.date = true}).date, found->start(date_part(value)));
}

LocalTime truncate_local_time(std::string_view unit, const Value& value, const Value& fields) {
  const auto* found = find_time_unit(unit);
  if (!found) refuse(unit, "local time");
  return truncate_clock(time_part(value), *found, read(fields, {.time = true}).time);
}

graph::Time truncate_time(std::string_view unit, const Value& value, const Value& fields, Instant now) {
  const auto* found = find_time_unit(unit);
  if (!found) refuse(unit, "time");
  const auto given = read(fields, {.time = true, .zone = true});
  const auto local = truncate_clock(time_part(value), *found, given.time);
  if (given.zone) return {local, offset_at(*given.zone, now.seconds)};
  const auto zone = zone_part(value);
  if (!zone) return {local, kDefaultZone.offset};
  return {local, zone->offset};
}

graph::LocalDateTime truncate_local_date_time(std::string_view unit, const Value& value,
                                              const Value& fields) {
  return truncate_local(unit, value, read(fields, {.date = true, .time = true}), "localdatetime");
}

graph::DateTime truncate_date_time(std::string_view unit, const Value& value, const Value& fields) {
  const auto given = read(fields, {.date = true, .time = true, .zone = true});
  const auto local = truncate_local(unit, value, given, "datetime");
  if (given.zone) return in_zone(local, *given.zone);
  return in_zone(local, zone_part(value).value_or(kDefaultZone));
}

}  // namespace newsgraph::query::temporal
