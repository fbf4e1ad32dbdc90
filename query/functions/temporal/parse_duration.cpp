// "P1Y2M10DT2H30M5.5S", "P2.5W", "P2012-02-02T14:37:21.545".

#include <array>
#include <charconv>
#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/calendar.hpp"
#include "query/functions/temporal/cursor.hpp"
#include "query/functions/temporal/duration.hpp"
#include "query/functions/temporal/parse.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

namespace {

[[noreturn]] void refuse(std::string_view text) {
  throw argument_error("InvalidArgumentValue",
                       fmt::format("`{}` is no duration; it should look like P1Y2M10DT2H30M5.5S", text));
}

/// A count in decimal digits.
struct Amount {
  bool negative = false;
  std::int64_t whole = 0;
  std::string fraction;  // digits after the point, at most 9
};

std::optional<Amount> read_amount(Cursor& text) {
  Amount amount;
  amount.negative = text.take('-');
  if (!amount.negative) text.take('+');
  const auto whole = text.number(text.digits_ahead());
  if (!whole) return std::nullopt;
  amount.whole = *whole;
  if (text.take('.') || text.take(',')) {
    const auto digits = text.digits_ahead();
    if (digits == 0 || digits > 9) return std::nullopt;
    amount.fraction = text.rest().substr(0, digits);
    text.number(digits);
  }
  return amount;
}

double as_double(const Amount& amount) {
  const auto text = fmt::format("{}.{}", amount.whole, amount.fraction);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return amount.negative ? -value : value;
}

std::int64_t fraction_in_billionths(const Amount& amount) {
  std::int64_t value = 0;
  for (std::size_t i = 0; i < 9; ++i)
    value = value * 10 + (i < amount.fraction.size() ? amount.fraction[i] - '0' : 0);
  return value;
}

/// unit: nanoseconds in one. Exact, as both are decimal.
void add_clock(DurationSum& sum, const Amount& amount, std::int64_t unit) {
  const int sign = amount.negative ? -1 : 1;
  sum.add_clock(sign * amount.whole, unit);
  sum.add_clock(sign * fraction_in_billionths(amount), unit / kNanosecondsPerSecond);
}

void add_months(DurationSum& sum, const Amount& amount, std::int64_t months) {
  if (amount.fraction.empty()) {
    std::int64_t count = 0;
    if (__builtin_mul_overflow(amount.negative ? -amount.whole : amount.whole, months, &count)) {
      throw argument_error("NumberOutOfRange", "the duration has too many months");
    }
    sum.add_months(count);
  } else {
    sum.add_months(as_double(amount) * static_cast<double>(months));
  }
}

void add_days(DurationSum& sum, const Amount& amount, std::int64_t days) {
  if (amount.fraction.empty()) {
    std::int64_t count = 0;
    if (__builtin_mul_overflow(amount.negative ? -amount.whole : amount.whole, days, &count)) {
      throw argument_error("NumberOutOfRange", "the duration has too many days");
    }
    sum.add_days(count);
  } else {
    sum.add_days(as_double(amount) * static_cast<double>(days));
  }
}

/// The unit's letter, after one at `place` or later in "YMWD" or "HMS"; the place after it.
std::optional<std::size_t> place_of(std::string_view letters, char unit, std::size_t place) {
  const auto found = letters.find(unit, place);
  return found == std::string_view::npos ? std::nullopt : std::optional(found);
}

void add(DurationSum& sum, const Amount& amount, bool clock, char unit) {
  constexpr std::int64_t kMinute = 60 * kNanosecondsPerSecond;
  if (clock)
    return add_clock(sum, amount, unit == 'H' ? 60 * kMinute : unit == 'M' ? kMinute : kNanosecondsPerSecond);
  if (unit == 'Y' || unit == 'M') return add_months(sum, amount, unit == 'Y' ? 12 : 1);
  add_days(sum, amount, unit == 'W' ? 7 : 1);
}

std::optional<graph::Duration> read_by_unit(Cursor text) {
  DurationSum sum;
  bool clock = false;
  bool any = false;
  std::size_t place = 0;
  while (!text.done()) {
    if (!clock && text.take('T')) {
      clock = true;
      place = 0;
      any = false;
    }
    const auto amount = read_amount(text);
    if (!amount) return std::nullopt;
    const std::string_view letters = clock ? "HMS" : "YMWD";
    const auto found = place_of(letters, text.peek(), place);
    if (text.done() || !found) return std::nullopt;
    place = *found + 1;
    any = true;
    add(sum, *amount, clock, letters[*found]);
    text.take(letters[*found]);
  }
  return any ? std::optional(sum.total()) : std::nullopt;
}

/// "2012-02-02T14:37:21.545": years, months and days as the parts of a date say them.
std::optional<graph::Duration> read_by_date(std::string_view text) {
  const auto t = text.find('T');
  Cursor date(text.substr(0, t));
  if (date.digits_ahead() != 4 && date.digits_ahead() != 8) return std::nullopt;
  const auto year = date.number(4);
  const bool extended = date.take('-');
  const auto month = date.number(2);
  if (extended && !date.take('-')) return std::nullopt;
  const auto day = date.number(2);
  if (!year || !month || !day || !date.done()) return std::nullopt;
  require_between("the month of a duration", *month, 0, 12);
  require_between("the day of a duration", *day, 0, 31);
  DurationSum sum;
  sum.add_months(*year * 12 + *month);
  sum.add_days(*day);
  if (t != std::string_view::npos) sum.add_clock(parse_local_time(text.substr(t + 1)).nanoseconds, 1);
  return sum.total();
}

}  // namespace

graph::Duration parse_duration(std::string_view text) {
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  if (!rest.starts_with('P')) refuse(text);
  rest.remove_prefix(1);
  auto duration = read_by_unit(Cursor(rest));
  if (!duration) duration = read_by_date(rest);
  if (!duration) refuse(text);
  return negative ? negated(*duration) : *duration;
}

}  // namespace newsgraph::query::temporal
