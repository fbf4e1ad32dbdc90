#pragma once
// Days, weeks, months and years as intervals of days, and the English words for them.

#include <cstdint>
#include <string_view>

#include "graph/temporal.hpp"

namespace newsgraph::parser {

/// Days, both ends included.
struct Interval {
  graph::Date start, end;
};

graph::Date plus_days(graph::Date date, std::int64_t days);
/// The same day `months` later, or the month's last one.
graph::Date add_months(graph::Date date, int months);

Interval one_day(graph::Date date);
Interval month_of(std::int64_t year, int number);
Interval year_of(std::int64_t number);

/// 1 to 7 for "monday" to "sunday", lower case; 0 for no weekday.
int weekday_number(std::string_view word);
/// 1 to 12 for "october", "oct.", "oct", "sept"; 0 for no month.
int month_number(std::string_view word);

enum class TimeUnit : std::uint8_t { None, Hour, Day, Week, Month, Year, Decade, Weekend };
/// Of a word in lower case: "days", "fortnight" is none.
TimeUnit time_unit(std::string_view word);

/// So many units from a date; days are as fine as it gets.
graph::Date step(graph::Date from, TimeUnit unit, std::int64_t count);

/// The calendar unit around a date, moved by `offset` units: "last week" is -1.
Interval around(graph::Date date, TimeUnit unit, int offset);

}  // namespace newsgraph::parser
