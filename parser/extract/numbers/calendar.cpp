#include "parser/extract/numbers/calendar.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::parser {

namespace {

using graph::CivilDate;
using graph::Date;

constexpr std::array<std::string_view, 12> month_names{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};

constexpr std::array<std::string_view, 7> weekday_names{"monday", "tuesday",  "wednesday", "thursday",
                                                        "friday", "saturday", "sunday"};

Interval week_of(Date date) {
  const Date monday = plus_days(date, 1 - graph::weekday(date));
  return {monday, plus_days(monday, 6)};
}

Interval months_from(Date date, int months) {
  const CivilDate civil = graph::to_civil(date);
  const std::int64_t index = civil.year * 12 + civil.month - 1 + months;
  const std::int64_t whole = (index >= 0 ? index : index - 11) / 12;
  return month_of(whole, static_cast<int>(index - whole * 12) + 1);
}

}  // namespace

Date plus_days(Date date, std::int64_t days) { return Date{date.days + days}; }

Date add_months(Date date, int months) {
  const Interval there = months_from(date, months);
  const int last = graph::to_civil(there.end).day, wanted = graph::to_civil(date).day;
  return plus_days(there.start, std::min(last, wanted) - 1);
}

Interval one_day(Date date) { return {date, date}; }

Interval month_of(std::int64_t year, int number) {
  return {graph::from_civil({year, number, 1}),
          graph::from_civil({year, number, graph::days_in_month(year, number)})};
}

Interval year_of(std::int64_t number) {
  return {graph::from_civil({number, 1, 1}), graph::from_civil({number, 12, 31})};
}

int weekday_number(std::string_view word) {
  const auto found = std::find(weekday_names.begin(), weekday_names.end(), word);
  return found == weekday_names.end() ? 0 : static_cast<int>(found - weekday_names.begin()) + 1;
}

int month_number(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  for (std::size_t i = 0; i < month_names.size(); ++i)
    if (word == month_names[i] || (word == month_names[i].substr(0, 3)) || (i == 8 && word == "sept"))
      return static_cast<int>(i) + 1;
  return 0;
}

TimeUnit time_unit(std::string_view word) {
  if (word == "day" || word == "days" || word == "night" || word == "morning" || word == "evening")
    return TimeUnit::Day;
  if (word == "hour" || word == "hours") return TimeUnit::Hour;
  if (word == "week" || word == "weeks") return TimeUnit::Week;
  if (word == "month" || word == "months") return TimeUnit::Month;
  if (word == "year" || word == "years") return TimeUnit::Year;
  if (word == "decade" || word == "decades") return TimeUnit::Decade;
  if (word == "weekend") return TimeUnit::Weekend;
  return TimeUnit::None;
}

Date step(Date from, TimeUnit unit, std::int64_t count) {
  const auto months = static_cast<int>(std::clamp<std::int64_t>(count, -12000, 12000));
  switch (unit) {
    case TimeUnit::Hour:
      return plus_days(from, (count + (count < 0 ? -23 : 23)) / 24);
    case TimeUnit::Week:
      return plus_days(from, 7 * count);
    case TimeUnit::Month:
      return add_months(from, months);
    case TimeUnit::Year:
      return add_months(from, 12 * months);
    case TimeUnit::Decade:
      return add_months(from, 120 * months);
    default:
      return plus_days(from, count);
  }
}

Interval around(Date date, TimeUnit unit, int offset) {
  switch (unit) {
    case TimeUnit::Week:
      return week_of(plus_days(date, 7 * offset));
    case TimeUnit::Month:
      return months_from(date, offset);
    case TimeUnit::Year:
      return year_of(graph::to_civil(date).year + offset);
    case TimeUnit::Decade: {
      const std::int64_t first = graph::to_civil(date).year / 10 * 10 + 10 * offset;
      return {year_of(first).start, year_of(first + 9).end};
    }
    case TimeUnit::Weekend: {
      const Date saturday = plus_days(week_of(date).start, 5 + 7 * offset);
      return {saturday, plus_days(saturday, 1)};
    }
    default:
      return one_day(plus_days(date, offset));
  }
}

}  // namespace newsgraph::parser
