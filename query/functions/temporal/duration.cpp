#include "query/functions/temporal/duration.hpp"

#include <cmath>
#include <limits>

#include "query/error.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

namespace {

[[noreturn]] void too_long() {
  throw argument_error("NumberOutOfRange", "the duration does not fit 64-bit months, days and seconds");
}

std::int64_t narrow(__int128 value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < std::numeric_limits<std::int64_t>::min())
    too_long();
  return static_cast<std::int64_t>(value);
}

std::int64_t checked_add(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) too_long();
  return sum;
}

/// Whole nanoseconds in count × unit. Counts such as 70.1 have no exact double: what lies within the double's
/// own error of a whole nanosecond is that nanosecond, all else is cut off. magnitude: of the number that
/// count was taken from.
__int128 nanoseconds_in(double count, std::int64_t unit, double magnitude) {
  const long double exact = static_cast<long double>(count) * static_cast<long double>(unit);
  if (!(std::fabs(exact) < 1e36L)) too_long();
  const long double nearest = std::nearbyint(exact);
  const long double error = std::fabs(magnitude) * 0x1p-52L * static_cast<long double>(unit);
  return static_cast<__int128>(std::fabs(exact - nearest) <= error ? nearest : std::trunc(exact));
}

}  // namespace

void DurationSum::add_months(std::int64_t count) { months_ = checked_add(months_, count); }

void DurationSum::add_days(std::int64_t count) {
  day_nanoseconds_ += static_cast<Wide>(count) * kNanosecondsPerDay;
}

void DurationSum::add_clock(std::int64_t count, std::int64_t unit) {
  nanoseconds_ += static_cast<Wide>(count) * unit;
}

void DurationSum::add_months(double count) {
  if (!(std::fabs(count) < 0x1p63)) too_long();
  const double whole = std::trunc(count);
  months_ = checked_add(months_, static_cast<std::int64_t>(whole));
  month_fraction_ += count - whole;
  if (std::fabs(month_fraction_) < 1) return;
  months_ = checked_add(months_, month_fraction_ > 0 ? 1 : -1);
  month_fraction_ -= month_fraction_ > 0 ? 1 : -1;
}

void DurationSum::add_days(double count) {
  day_nanoseconds_ += nanoseconds_in(count, kNanosecondsPerDay, count);
}

void DurationSum::add_clock(double count, std::int64_t unit) {
  nanoseconds_ += nanoseconds_in(count, unit, count);
}

graph::Duration DurationSum::total() const {
  std::int64_t months = months_;
  double fraction = month_fraction_;
  if ((months > 0 && fraction < 0) || (months < 0 && fraction > 0)) {
    const int one = months > 0 ? 1 : -1;
    months -= one;
    fraction += one;
  }
  const double magnitude = std::fabs(static_cast<double>(months)) + 1;
  const Wide in_days =
      day_nanoseconds_ +
      nanoseconds_in(fraction, kSecondsPerMeanMonth * kNanosecondsPerSecond, fraction == 0 ? 0 : magnitude);
  const Wide clock = nanoseconds_ + in_days % kNanosecondsPerDay;
  const Wide below = clock % kNanosecondsPerSecond;
  const auto nanosecond = static_cast<std::int32_t>(below < 0 ? below + kNanosecondsPerSecond : below);
  return {months, narrow(in_days / kNanosecondsPerDay), narrow((clock - nanosecond) / kNanosecondsPerSecond),
          nanosecond};
}

graph::Duration negated(const graph::Duration& duration) {
  DurationSum sum;
  constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
  if (duration.months == kLeast || duration.days == kLeast || duration.seconds == kLeast) too_long();
  sum.add_months(-duration.months);
  sum.add_days(-duration.days);
  sum.add_clock(-duration.seconds, kNanosecondsPerSecond);
  sum.add_clock(std::int64_t{-duration.nanoseconds}, 1);
  return sum.total();
}

}  // namespace newsgraph::query::temporal
