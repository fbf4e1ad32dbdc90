#pragma once
// openCypher's temporal types (CIP2015-08-06 "Date and Time"): proleptic Gregorian calendar, years
// -999,999,999 to 999,999,999, nanoseconds. Time zones are ICU's. Only the types, the civil calendar and ISO
// 8601 text live here; the query language's constructors and arithmetic are in query/functions.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::graph {

struct CivilDate {
  std::int64_t year;
  int month;  // 1 to 12
  int day;    // 1 to 31
};

/// Days since 1970-01-01.
struct Date {
  std::int64_t days = 0;
  auto operator<=>(const Date&) const = default;
};

/// Nanoseconds since midnight.
struct LocalTime {
  std::int64_t nanoseconds = 0;
  auto operator<=>(const LocalTime&) const = default;
};

struct Time {
  LocalTime local;
  std::int32_t offset = 0;  // seconds east of UTC
  bool operator==(const Time&) const = default;
};

struct LocalDateTime {
  Date date;
  LocalTime time;
  auto operator<=>(const LocalDateTime&) const = default;
};

struct DateTime {
  LocalDateTime local;
  std::int32_t offset = 0;  // seconds east of UTC
  std::string zone;         // an IANA zone id, or empty where only the offset is known
  bool operator==(const DateTime&) const = default;
};

/// Months, days and seconds are kept apart; nanoseconds are 0 to 999,999,999 and add to the seconds.
struct Duration {
  std::int64_t months = 0, days = 0, seconds = 0;
  std::int32_t nanoseconds = 0;
  bool operator==(const Duration&) const = default;
};

/// Howard Hinnant's days_from_civil and civil_from_days, in 64 bits. The date must be valid.
Date from_civil(CivilDate civil);
CivilDate to_civil(Date date);
bool is_leap_year(std::int64_t year);
int days_in_month(std::int64_t year, int month);
/// 1 (Monday) to 7 (Sunday).
int weekday(Date date);

/// "2024-10-23", and nothing else; nullopt where the text is no date.
std::optional<Date> parse_date(std::string_view text);

/// ISO 8601 as openCypher prints it: "2024-10-23", "12:31:14.645876123", "12:31+01:00",
/// "1984-10-11T12:31:14.000000003+01:00[Europe/Stockholm]", "P1Y2M10DT2.5S".
std::string to_string(Date date);
std::string to_string(LocalTime time);
std::string to_string(const Time& time);
std::string to_string(const LocalDateTime& value);
std::string to_string(const DateTime& value);
std::string to_string(const Duration& value);

}  // namespace newsgraph::graph
