#pragma once
// Dates by week, quarter and day of the year (ISO 8601), beside the civil calendar of graph/temporal.hpp.
// Every function throws QueryError for a month, week, day … that the year does not have.

#include <cstdint>

#include "graph/temporal.hpp"

namespace newsgraph::query::temporal {

struct WeekDate {
  std::int64_t year;  // the year the week belongs to, not always that of the day
  int week;           // 1 to 53
  int day;            // 1 (Monday) to 7
};

graph::Date from_month(std::int64_t year, std::int64_t month, std::int64_t day);
graph::Date from_week(std::int64_t year, std::int64_t week, std::int64_t day);
graph::Date from_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day_of_quarter);
graph::Date from_ordinal(std::int64_t year, std::int64_t day_of_year);

WeekDate week_date(graph::Date date);
int ordinal_day(graph::Date date);
int quarter_of(graph::Date date);  // 1 to 4
int day_of_quarter(graph::Date date);

/// Months later (or earlier), the day held within the month: 31 January and a month is 28 or 29 February.
graph::Date plus_months(graph::Date date, std::int64_t months);
/// Whole months from one date to another, cut towards zero.
std::int64_t months_between(graph::Date from, graph::Date to);

/// Throws QueryError with "… must be from … to …".
void require_between(const char* what, std::int64_t value, std::int64_t least, std::int64_t most);

}  // namespace newsgraph::query::temporal
