#include "query/functions/temporal/arithmetic.hpp"

#include <cmath>

#include "query/error.hpp"
#include "query/functions/temporal/calendar.hpp"
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

[[noreturn]] void too_long() {
  throw argument_error("NumberOutOfRange", "the duration does not fit 64-bit months, days and seconds");
}

std::int64_t checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) {
    throw argument_error("NumberOutOfRange", "the result lies beyond the years -999999999 to 999999999");
  }
  return sum;
}

Duration sum_of(const Duration& a, const Duration& b) {
  DurationSum sum;
  for (const Duration* part : {&a, &b}) {
    sum.add_months(part->months);
    sum.add_days(part->days);
    sum.add_clock(part->seconds, kNanosecondsPerSecond);
    sum.add_clock(std::int64_t{part->nanoseconds}, 1);
  }
  return sum.total();
}

/// Days and months only.
Date shift(Date date, const Duration& duration) {
  return date_from_days(checked_add(plus_months(date, duration.months).days, duration.days));
}

/// A local date and time later by the clock part of a duration.
LocalDateTime wind(const LocalDateTime& value, const Duration& duration) {
  const std::int64_t nanoseconds = nanosecond_of(value) + duration.nanoseconds;
  const auto seconds =
      checked_add(checked_add(local_seconds(value), duration.seconds), nanoseconds / kNanosecondsPerSecond);
  return local_date_time(seconds, static_cast<std::int32_t>(nanoseconds % kNanosecondsPerSecond));
}

std::optional<Value> later_by(const Value& value, const Duration& duration) {
  switch (value.kind()) {
    case Kind::Date:
      return plus(value.date(), duration);
    case Kind::LocalTime:
      return plus(value.local_time(), duration);
    case Kind::Time:
      return graph::Time{plus(value.time().local, duration), value.time().offset};
    case Kind::LocalDateTime:
      return plus(value.local_date_time(), duration);
    case Kind::DateTime:
      return plus(value.date_time(), duration);
    case Kind::Duration:
      return sum_of(value.duration(), duration);
    default:
      return std::nullopt;
  }
}

}  // namespace

Date plus(Date date, const Duration& duration) {
  // Seconds are kept floored: whole days must be cut towards zero, as -0.5 s is no day at all.
  auto seconds = duration.seconds;
  if (seconds < 0 && duration.nanoseconds > 0) ++seconds;
  return date_from_days(checked_add(shift(date, duration).days, seconds / kSecondsPerDay));
}

LocalDateTime plus(const LocalDateTime& value, const Duration& duration) {
  return wind({shift(value.date, duration), value.time}, duration);
}

DateTime plus(const DateTime& value, const Duration& duration) {
  const LocalDateTime shifted{shift(value.local.date, duration), value.local.time};
  if (value.zone.empty()) return {wind(shifted, duration), value.offset, {}};
  const Zone zone = zone_of(value);
  // In an hour that comes twice, the offset the value has is kept where it can be.
  const DateTime later = offset_is_valid(shifted, zone, value.offset)
                             ? DateTime{shifted, value.offset, value.zone}
                             : in_zone(shifted, zone);
  if (duration.seconds == 0 && duration.nanoseconds == 0) return later;
  const LocalDateTime utc =
      wind(local_date_time(instant_of(later).seconds, instant_of(later).nanoseconds), duration);
  return at_zone({local_seconds(utc), nanosecond_of(utc)}, zone);
}

LocalTime plus(LocalTime value, const Duration& duration) {
  const auto nanoseconds =
      floor_modulo(duration.seconds, kSecondsPerDay) * kNanosecondsPerSecond + duration.nanoseconds;
  return {(value.nanoseconds + nanoseconds) % kNanosecondsPerDay};
}

std::optional<Value> add(const Value& a, const Value& b) {
  if (b.kind() == Kind::Duration) return later_by(a, b.duration());
  if (a.kind() == Kind::Duration) return later_by(b, a.duration());
  return std::nullopt;
}

std::optional<Value> subtract(const Value& a, const Value& b) {
  if (b.kind() == Kind::Duration) return later_by(a, negated(b.duration()));
  return std::nullopt;
}

Duration scale(const Duration& duration, double factor) {
  DurationSum sum;
  if (factor == std::trunc(factor) && std::fabs(factor) < 0x1p53) {
    const auto count = static_cast<std::int64_t>(factor);
    std::int64_t months = 0;
    std::int64_t days = 0;
    if (__builtin_mul_overflow(duration.months, count, &months) ||
        __builtin_mul_overflow(duration.days, count, &days)) {
      too_long();
    }
    sum.add_months(months);
    sum.add_days(days);
    const auto clock =
        (static_cast<__int128>(duration.seconds) * kNanosecondsPerSecond + duration.nanoseconds) * count;
    const auto seconds = clock / kNanosecondsPerSecond;
    if (seconds != static_cast<std::int64_t>(seconds)) too_long();
    sum.add_clock(static_cast<std::int64_t>(seconds), kNanosecondsPerSecond);
    sum.add_clock(static_cast<std::int64_t>(clock % kNanosecondsPerSecond), 1);
    return sum.total();
  }
  sum.add_months(static_cast<double>(duration.months) * factor);
  sum.add_days(static_cast<double>(duration.days) * factor);
  sum.add_clock(static_cast<double>(duration.seconds) * factor, kNanosecondsPerSecond);
  sum.add_clock(duration.nanoseconds * factor, 1);
  return sum.total();
}

Duration divide(const Duration& duration, double divisor) {
  if (divisor == 0) {
    throw QueryError("ArithmeticError", Phase::Runtime, "DivisionByZero",
                     "a duration cannot be divided by zero");
  }
  DurationSum sum;
  sum.add_months(static_cast<double>(duration.months) / divisor);
  sum.add_days(static_cast<double>(duration.days) / divisor);
  sum.add_clock(static_cast<double>(duration.seconds) / divisor, kNanosecondsPerSecond);
  sum.add_clock(duration.nanoseconds / divisor, 1);
  return sum.total();
}

}  // namespace newsgraph::query::temporal
