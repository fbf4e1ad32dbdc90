#include "graph/temporal.hpp"

#include <fmt/format.h>

namespace newsgraph::graph {
namespace {

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

/// Division that rounds towards minus infinity.
constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

/// ".5", ".645876123" or nothing, without trailing zeros.
std::string fraction(std::int64_t nanoseconds) {
  if (nanoseconds == 0) return {};
  std::string digits = fmt::format(".{:09}", nanoseconds);
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

/// ".645", ".645876" or ".645876123": groups of three digits.
std::string grouped_fraction(std::int64_t nanoseconds) {
  if (nanoseconds == 0) return {};
  std::string digits = fmt::format(".{:09}", nanoseconds);
  while (digits.ends_with("000")) digits.resize(digits.size() - 3);
  return digits;
}

std::string offset_text(std::int32_t offset) {
  if (offset == 0) return "Z";
  const int seconds = offset < 0 ? -offset : offset;
  std::string text = fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0) text += fmt::format(":{:02}", seconds % 60);
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Date from_civil(CivilDate civil) {
  const std::int64_t y = civil.year - (civil.month <= 2);
  const std::int64_t era = floor_divide(y, 400);
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return Date{era * 146097 + day_of_era - 719468};
}

CivilDate to_civil(Date date) {
  const std::int64_t z = date.days + 719468;
  const std::int64_t era = floor_divide(z, 146097);
  const std::int64_t day_of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;  // 0 is March
  const int day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  const int month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return CivilDate{year_of_era + era * 400 + (month <= 2), month, day};
}

bool is_leap_year(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(std::int64_t year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : kDays[month - 1];
}

int weekday(Date date) {
  // 1970-01-01 was a Thursday.
  const std::int64_t since_monday = date.days + 3;
  return static_cast<int>(since_monday - floor_divide(since_monday, 7) * 7) + 1;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int parts[3] = {0, 0, 0};
  for (std::size_t i = 0, part = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
      continue;
    }
    if (!is_digit(text[i])) return std::nullopt;
    parts[part] = parts[part] * 10 + (text[i] - '0');
  }
  const auto [year, month, day] = parts;
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return from_civil({year, month, day});
}

std::string to_string(Date date) {
  const CivilDate civil = to_civil(date);
  if (civil.year >= 0 && civil.year <= 9999) {  // nearly all; by hand, as dates are most of many exports
    const auto year = static_cast<int>(civil.year);
    const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
    return {digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            '-',
            digit(civil.month / 10),
            digit(civil.month),
            '-',
            digit(civil.day / 10),
            digit(civil.day)};
  }
  const std::int64_t year = civil.year < 0 ? -civil.year : civil.year;
  const char* sign = civil.year < 0 ? "-" : "+";
  return fmt::format("{}{:04}-{:02}-{:02}", sign, year, civil.month, civil.day);
}

std::string to_string(LocalTime time) {
  const std::int64_t seconds = time.nanoseconds / kNanosecondsPerSecond;
  const std::int64_t nanoseconds = time.nanoseconds % kNanosecondsPerSecond;
  std::string text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  if (seconds % 60 != 0 || nanoseconds != 0) {
    text += fmt::format(":{:02}{}", seconds % 60, grouped_fraction(nanoseconds));
  }
  return text;
}

std::string to_string(const Time& time) { return to_string(time.local) + offset_text(time.offset); }

std::string to_string(const LocalDateTime& value) {
  return to_string(value.date) + 'T' + to_string(value.time);
}

std::string to_string(const DateTime& value) {
  std::string text = to_string(value.local) + offset_text(value.offset);
  if (!value.zone.empty()) text += '[' + value.zone + ']';
  return text;
}

std::string to_string(const Duration& value) {
  std::string text = "P";
  if (const std::int64_t years = value.months / 12; years != 0) text += fmt::format("{}Y", years);
  if (const std::int64_t months = value.months % 12; months != 0) text += fmt::format("{}M", months);
  if (value.days != 0) text += fmt::format("{}D", value.days);

  // The nanoseconds always add; for printing, whole seconds and fraction take the same sign.
  std::int64_t seconds = value.seconds;
  std::int64_t nanoseconds = value.nanoseconds;
  const bool negative = seconds < 0;
  if (negative && nanoseconds != 0) {
    ++seconds;
    nanoseconds = kNanosecondsPerSecond - nanoseconds;
  }
  const std::int64_t hours = seconds / 3600, minutes = seconds / 60 % 60, rest = seconds % 60;
  std::string time;
  if (hours != 0) time += fmt::format("{}H", hours);
  if (minutes != 0) time += fmt::format("{}M", minutes);
  if (rest != 0 || nanoseconds != 0) {
    time += fmt::format("{}{}{}S", negative && rest == 0 ? "-" : "", rest, fraction(nanoseconds));
  }
  if (!time.empty()) return text + 'T' + time;
  return text == "P" ? "PT0S" : text;
}

}  // namespace newsgraph::graph
