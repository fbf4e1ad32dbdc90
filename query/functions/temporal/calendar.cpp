#include "query/functions/temporal/calendar.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

using graph::Date;

void require_between(const char* what, std::int64_t value, std::int64_t least, std::int64_t most) {
  if (value >= least && value <= most) return;
  throw argument_error("NumberOutOfRange",
                       fmt::format("{} must be from {} to {}, not {}", what, least, most, value));
}

namespace {

void require_year(std::int64_t year) { require_between("the year", year, -kLastYear, kLastYear); }

/// The Monday of week 1: the week with 4 January in it.
Date first_monday(std::int64_t week_year) {
  const Date fourth = graph::from_civil({week_year, 1, 4});
  return {fourth.days - (graph::weekday(fourth) - 1)};
}

int weeks_in(std::int64_t year) {
  return static_cast<int>((first_monday(year + 1).days - first_monday(year).days) / 7);
}

int first_month(int quarter) { return (quarter - 1) * 3 + 1; }

}  // namespace

Date from_month(std::int64_t year, std::int64_t month, std::int64_t day) {
  require_year(year);
  require_between("the month", month, 1, 12);
  require_between("the day", day, 1, graph::days_in_month(year, static_cast<int>(month)));
  return graph::from_civil({year, static_cast<int>(month), static_cast<int>(day)});
}

Date from_week(std::int64_t year, std::int64_t week, std::int64_t day) {
  require_year(year);
  require_between("the week", week, 1, weeks_in(year));
  require_between("the day of the week", day, 1, 7);
  return date_from_days(first_monday(year).days + (week - 1) * 7 + day - 1);
}

Date from_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day) {
  require_year(year);
  require_between("the quarter", quarter, 1, 4);
  const int month = first_month(static_cast<int>(quarter));
  int days = 0;
  for (int i = 0; i < 3; ++i) days += graph::days_in_month(year, month + i);
  require_between("the day of the quarter", day, 1, days);
  return {graph::from_civil({year, month, 1}).days + day - 1};
}

Date from_ordinal(std::int64_t year, std::int64_t day) {
  require_year(year);
  require_between("the day of the year", day, 1, graph::is_leap_year(year) ? 366 : 365);
  return {graph::from_civil({year, 1, 1}).days + day - 1};
}

WeekDate week_date(Date date) {
  const int day = graph::weekday(date);
  // A week belongs to the year its Thursday lies in.
  const Date thursday{date.days + 4 - day};
  const auto year = graph::to_civil(thursday).year;
  return {year, (ordinal_day(thursday) - 1) / 7 + 1, day};
}

int ordinal_day(Date date) {
  return static_cast<int>(date.days - graph::from_civil({graph::to_civil(date).year, 1, 1}).days) + 1;
}

int quarter_of(Date date) { return (graph::to_civil(date).month - 1) / 3 + 1; }

int day_of_quarter(Date date) {
  const auto year = graph::to_civil(date).year;
  return static_cast<int>(date.days - graph::from_civil({year, first_month(quarter_of(date)), 1}).days) + 1;
}

Date plus_months(Date date, std::int64_t months) {
  const auto civil = graph::to_civil(date);
  std::int64_t total = 0;
  if (__builtin_add_overflow(civil.year * 12 + civil.month - 1, months, &total)) {
    require_year(months > 0 ? kLastYear + 1 : -kLastYear - 1);
  }
  const auto year = floor_divide(total, 12);
  const int month = static_cast<int>(floor_modulo(total, 12)) + 1;
  require_year(year);
  return graph::from_civil({year, month, std::min(civil.day, graph::days_in_month(year, month))});
}

std::int64_t months_between(Date from, Date to) {
  const auto a = graph::to_civil(from);
  const auto b = graph::to_civil(to);
  // Month and day as one number, 32 days to the month, so that a day too few takes a month off.
  const auto packed = [](const graph::CivilDate& c) { return (c.year * 12 + c.month - 1) * 32 + c.day; };
  return (packed(b) - packed(a)) / 32;
}

}  // namespace newsgraph::query::temporal
