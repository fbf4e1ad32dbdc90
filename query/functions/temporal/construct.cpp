#include "query/functions/temporal/construct.hpp"

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/fields.hpp"
#include "query/functions/temporal/parse.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

using graph::Date;
using graph::DateTime;
using graph::Kind;
using graph::LocalDateTime;
using graph::LocalTime;
using graph::Time;
using graph::Value;

namespace {

[[noreturn]] void refuse(const char* what, const Value& from) {
  throw type_error("InvalidArgumentValue",
                   fmt::format("no {} can be made from {}", what, name_of(from.kind())));
}

/// The present as clocks in the zone of the fields, if any, show it.
DateTime present(const Fields& fields, Instant now) {
  return at_zone(now, fields.zone.value_or(kDefaultZone));
}

std::optional<Date> base_date(const Fields& fields) {
  if (!fields.from_date.is_null()) return date_part(fields.from_date);
  if (!fields.from_date_time.is_null()) return date_part(fields.from_date_time);
  return std::nullopt;
}

std::optional<LocalTime> base_time(const Fields& fields) {
  if (!fields.from_time.is_null()) return time_part(fields.from_time);
  if (!fields.from_date_time.is_null()) return time_part(fields.from_date_time);
  return std::nullopt;
}

Date date_from(const Fields& fields, Instant now) {
  if (fields.only_zone()) return present(fields, now).local.date;
  return make_date(fields.date, base_date(fields));
}

LocalTime local_time_from(const Fields& fields, Instant now) {
  if (fields.only_zone()) return present(fields, now).local.time;
  return make_time(fields.time, base_time(fields));
}

LocalDateTime local_date_time_from(const Fields& fields, Instant now) {
  if (fields.only_zone()) return present(fields, now).local;
  return {make_date(fields.date, base_date(fields)), make_time(fields.time, base_time(fields))};
}

Time time_from(const Fields& fields, Instant now) {
  if (fields.only_zone()) {
    const auto value = present(fields, now);
    return {value.local.time, value.offset};
  }
  const auto local = make_time(fields.time, base_time(fields));
  const auto source = fields.from_time.is_null() ? std::nullopt : zone_part(fields.from_time);
  if (!source) return {local, offset_at(fields.zone.value_or(kDefaultZone), now.seconds)};
  const auto offset = source->offset;
  if (!fields.zone) return {local, offset};
  // A time that has an offset already keeps its moment when another zone is asked for.
  const auto other = offset_at(*fields.zone, now.seconds);
  return {{floor_modulo(local.nanoseconds + (other - offset) * kNanosecondsPerSecond, kNanosecondsPerDay)},
          other};
}

DateTime from_epoch(const Fields& fields) {
  Instant instant{fields.epoch_seconds.value_or(0), 0};
  if (fields.epoch_millis) {
    instant.seconds = floor_divide(*fields.epoch_millis, 1'000);
    instant.nanoseconds = static_cast<std::int32_t>(floor_modulo(*fields.epoch_millis, 1'000) * 1'000'000);
  }
  if (fields.time.any_below_second()) {
    TimeFields below = fields.time;
    instant.nanoseconds +=
        static_cast<std::int32_t>(make_time(below, LocalTime{}).nanoseconds % kNanosecondsPerSecond);
    instant.seconds += instant.nanoseconds / kNanosecondsPerSecond;
    instant.nanoseconds %= kNanosecondsPerSecond;
  }
  return at_zone(instant, fields.zone.value_or(kDefaultZone));
}

/// The zone that comes with the time a datetime is made from.
std::optional<Zone> source_zone(const Fields& fields) {
  if (!fields.from_time.is_null()) return zone_part(fields.from_time);
  if (!fields.from_date_time.is_null()) return zone_part(fields.from_date_time);
  return std::nullopt;
}

DateTime date_time_from(const Fields& fields, Instant now) {
  if (fields.only_zone()) return present(fields, now);
  if (fields.epoch_seconds || fields.epoch_millis) return from_epoch(fields);
  const LocalDateTime local{make_date(fields.date, base_date(fields)),
                            make_time(fields.time, base_time(fields))};
  const auto source = source_zone(fields);
  if (!source) return in_zone(local, fields.zone.value_or(kDefaultZone));
  const bool keeps_offset = source->named() && offset_is_valid(local, *source, source->offset);
  const DateTime there =
      keeps_offset ? DateTime{local, source->offset, source->name} : in_zone(local, *source);
  return fields.zone ? at_zone(instant_of(there), *fields.zone) : there;
}

}  // namespace

bool has_date(const Value& value) {
  return value.kind() == Kind::Date || value.kind() == Kind::LocalDateTime || value.kind() == Kind::DateTime;
}

bool has_time(const Value& value) {
  return value.kind() == Kind::LocalTime || value.kind() == Kind::Time ||
         value.kind() == Kind::LocalDateTime || value.kind() == Kind::DateTime;
}

Date date_part(const Value& value) {
  switch (value.kind()) {
    case Kind::Date:
      return value.date();
    case Kind::LocalDateTime:
      return value.local_date_time().date;
    case Kind::DateTime:
      return value.date_time().local.date;
    default:
      refuse("date", value);
  }
}

LocalTime time_part(const Value& value) {
  switch (value.kind()) {
    case Kind::LocalTime:
      return value.local_time();
    case Kind::Time:
      return value.time().local;
    case Kind::LocalDateTime:
      return value.local_date_time().time;
    case Kind::DateTime:
      return value.date_time().local.time;
    default:
      refuse("time", value);
  }
}

std::optional<Zone> zone_part(const Value& value) {
  if (value.kind() == Kind::Time) return Zone{value.time().offset, {}};
  if (value.kind() == Kind::DateTime) return zone_of(value.date_time());
  return std::nullopt;
}

Date construct_date(const Value& from, Instant now) {
  if (from.kind() == Kind::Map) return date_from(read_fields(from.map(), {.date = true}), now);
  if (from.kind() == Kind::String) return parse_date(from.string());
  return date_part(from);
}

LocalTime construct_local_time(const Value& from, Instant now) {
  if (from.kind() == Kind::Map) return local_time_from(read_fields(from.map(), {.time = true}), now);
  if (from.kind() == Kind::String) return parse_local_time(from.string());
  return time_part(from);
}

Time construct_time(const Value& from, Instant now) {
  if (from.kind() == Kind::Map) return time_from(read_fields(from.map(), {.time = true, .zone = true}), now);
  if (from.kind() == Kind::String) return parse_time(from.string(), kDefaultZone, now);
  const auto zone = zone_part(from);
  return {time_part(from), zone ? zone->offset : kDefaultZone.offset};
}

LocalDateTime construct_local_date_time(const Value& from, Instant now) {
  if (from.kind() == Kind::Map)
    return local_date_time_from(read_fields(from.map(), {.date = true, .time = true}), now);
  if (from.kind() == Kind::String) return parse_local_date_time(from.string());
  return {date_part(from), has_time(from) ? time_part(from) : LocalTime{}};
}

DateTime construct_date_time(const Value& from, Instant now) {
  if (from.kind() == Kind::Map) {
    return date_time_from(read_fields(from.map(), {.date = true, .time = true, .zone = true}), now);
  }
  if (from.kind() == Kind::String) return parse_date_time(from.string(), kDefaultZone);
  if (from.kind() == Kind::DateTime) return from.date_time();
  return in_zone({date_part(from), has_time(from) ? time_part(from) : LocalTime{}}, kDefaultZone);
}

}  // namespace newsgraph::query::temporal
