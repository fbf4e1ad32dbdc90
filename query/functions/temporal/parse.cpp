#include "query/functions/temporal/parse.hpp"

#include <optional>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/calendar.hpp"
#include "query/functions/temporal/cursor.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

using graph::Date;
using graph::DateTime;
using graph::LocalDateTime;
using graph::LocalTime;
using graph::Time;

namespace {

[[noreturn]] void refuse(std::string_view text, const char* what, const char* example) {
  throw argument_error("InvalidArgumentValue",
                       fmt::format("`{}` is no {}; it should look like {}", text, what, example));
}

/// Four digits, or a sign and up to nine.
std::optional<std::int64_t> read_year(Cursor& text, bool& signed_year) {
  const bool minus = text.take('-');
  signed_year = minus || text.take('+');
  if (!signed_year) return text.number(4);
  const auto digits = text.digits_ahead();
  if (digits > 9) return std::nullopt;
  const auto year = text.number(digits);
  return year && minus ? std::optional(-*year) : year;
}

/// What follows the year where the parts are set apart by dashes.
std::optional<Date> read_extended(Cursor& text, std::int64_t year) {
  if (text.take('W')) {
    const auto week = text.number(text.digits_ahead() == 1 ? 1 : 2);
    const auto day = text.take('-') ? text.number(1) : std::optional<std::int64_t>(1);
    return week && day ? std::optional(from_week(year, *week, *day)) : std::nullopt;
  }
  if (text.take('Q')) {
    const auto quarter = text.number(1);
    const auto day =
        text.take('-') ? text.number(text.digits_ahead() == 1 ? 1 : 2) : std::optional<std::int64_t>(1);
    return quarter && day ? std::optional(from_quarter(year, *quarter, *day)) : std::nullopt;
  }
  if (text.digits_ahead() == 3) return from_ordinal(year, *text.number(3));
  const auto month = text.number(text.digits_ahead() == 1 ? 1 : 2);
  const auto day =
      text.take('-') ? text.number(text.digits_ahead() == 1 ? 1 : 2) : std::optional<std::int64_t>(1);
  return month && day ? std::optional(from_month(year, *month, *day)) : std::nullopt;
}

/// What follows the year where the parts follow one another.
std::optional<Date> read_basic(Cursor& text, std::int64_t year) {
  if (text.take('W')) {
    const auto week = text.number(2);
    const auto day = text.digits_ahead() > 0 ? text.number(1) : std::optional<std::int64_t>(1);
    return week && day ? std::optional(from_week(year, *week, *day)) : std::nullopt;
  }
  if (text.take('Q')) {
    const auto quarter = text.number(1);
    const auto day = text.digits_ahead() > 0 ? text.number(2) : std::optional<std::int64_t>(1);
    return quarter && day ? std::optional(from_quarter(year, *quarter, *day)) : std::nullopt;
  }
  switch (text.digits_ahead()) {
    case 0:
      return from_month(year, 1, 1);
    case 2:
      return from_month(year, *text.number(2), 1);
    case 3:
      return from_ordinal(year, *text.number(3));
    case 4: {
      const auto month = *text.number(2);
      return from_month(year, month, *text.number(2));
    }
    default:
      return std::nullopt;
  }
}

std::optional<Date> read_date(Cursor text) {
  bool signed_year = false;
  const auto year = read_year(text, signed_year);
  if (!year) return std::nullopt;
  if (signed_year && text.done()) return from_month(*year, 1, 1);
  const auto date = text.take('-') ? read_extended(text, *year) : read_basic(text, *year);
  return text.done() ? date : std::nullopt;
}

LocalTime from_clock(std::int64_t hour, std::int64_t minute, std::int64_t second, std::int64_t nanosecond) {
  require_between("the hour", hour, 0, 23);
  require_between("the minute", minute, 0, 59);
  require_between("the second", second, 0, 59);
  return {((hour * 60 + minute) * 60 + second) * kNanosecondsPerSecond + nanosecond};
}

std::optional<LocalTime> read_time(Cursor text) {
  std::int64_t parts[3] = {0, 0, 0};
  const auto hour = text.number(text.digits_ahead() == 1 ? 1 : 2);
  if (!hour) return std::nullopt;
  parts[0] = *hour;
  const bool extended = text.peek() == ':';
  int read = 1;
  while (read < 3 && !text.done() && text.peek() != '.' && text.peek() != ',') {
    if (extended && !text.take(':')) return std::nullopt;
    const auto value = text.number(extended && text.digits_ahead() == 1 ? 1 : 2);
    if (!value) return std::nullopt;
    parts[read++] = *value;
  }
  std::int64_t nanosecond = 0;
  if (read == 3 && (text.take('.') || text.take(','))) {
    const auto fraction = text.nanoseconds();
    if (!fraction) return std::nullopt;
    nanosecond = *fraction;
  }
  if (!text.done()) return std::nullopt;
  return from_clock(parts[0], parts[1], parts[2], nanosecond);
}

/// A clock time and what names its zone: "21:40:32.142", "-04", "America/New_York".
struct ZonedText {
  std::string_view clock, offset, zone;
};

std::optional<ZonedText> split_zone(std::string_view text) {
  ZonedText parts;
  if (text.ends_with(']')) {
    const auto bracket = text.rfind('[');
    if (bracket == std::string_view::npos) return std::nullopt;
    parts.zone = text.substr(bracket + 1, text.size() - bracket - 2);
    text = text.substr(0, bracket);
    if (parts.zone.empty()) return std::nullopt;
  }
  const auto offset = text.find_first_of("Zz+-");
  parts.clock = text.substr(0, offset);
  if (offset != std::string_view::npos) parts.offset = text.substr(offset);
  return parts;
}

std::optional<LocalDateTime> read_local_date_time(std::string_view text) {
  const auto t = text.find('T');
  const auto date = read_date(Cursor(text.substr(0, t)));
  if (!date) return std::nullopt;
  if (t == std::string_view::npos) return LocalDateTime{*date, {}};
  const auto time = read_time(Cursor(text.substr(t + 1)));
  return time ? std::optional(LocalDateTime{*date, *time}) : std::nullopt;
}

DateTime with_zone_and_offset(const LocalDateTime& local, std::string_view zone_name,
                              std::string_view offset_text_, std::string_view text) {
  const Zone zone = parse_zone(zone_name);
  if (offset_text_.empty()) return in_zone(local, zone);
  const auto offset = parse_offset(offset_text_);
  if (!offset) refuse(text, "datetime", "2015-07-21T21:40:32+02:00[Europe/Stockholm]");
  if (!offset_is_valid(local, zone, *offset)) {
    throw argument_error("InvalidArgumentValue",
                         fmt::format("`{}`: the zone and the offset do not agree", text));
  }
  return {local, *offset, zone.name};
}

}  // namespace

Date parse_date(std::string_view text) {
  const auto date = read_date(Cursor(text));
  if (!date) refuse(text, "date", "2015-07-21");
  return *date;
}

LocalTime parse_local_time(std::string_view text) {
  const auto time = read_time(Cursor(text));
  if (!time) refuse(text, "local time", "21:40:32.142");
  return *time;
}

Time parse_time(std::string_view text, const Zone& otherwise, Instant now) {
  const auto parts = split_zone(text);
  const auto clock = parts ? read_time(Cursor(parts->clock)) : std::nullopt;
  if (!clock) refuse(text, "time", "21:40:32.142+01:00");
  if (!parts->zone.empty()) return {*clock, offset_at(parse_zone(parts->zone), now.seconds)};
  if (parts->offset.empty()) return {*clock, offset_at(otherwise, now.seconds)};
  const auto offset = parse_offset(parts->offset);
  if (!offset) refuse(text, "time", "21:40:32.142+01:00");
  return {*clock, *offset};
}

LocalDateTime parse_local_date_time(std::string_view text) {
  const auto value = read_local_date_time(text);
  if (!value) refuse(text, "local date and time", "2015-07-21T21:40:32.142");
  return *value;
}

DateTime parse_date_time(std::string_view text, const Zone& otherwise) {
  constexpr auto* kExample = "2015-07-21T21:40:32.142+01:00";
  const auto t = text.find('T');
  // Dates have dashes of their own: only what follows the T is searched for an offset.
  const auto start = t == std::string_view::npos ? text.size() : t;
  const auto bracket = text.find('[');
  const auto clock_begin = std::min(start, bracket);
  const auto parts = split_zone(text.substr(clock_begin));
  if (!parts) refuse(text, "datetime", kExample);
  const auto local = read_local_date_time(text.substr(0, clock_begin + parts->clock.size()));
  if (!local) refuse(text, "datetime", kExample);
  if (!parts->zone.empty()) return with_zone_and_offset(*local, parts->zone, parts->offset, text);
  if (parts->offset.empty()) return in_zone(*local, otherwise);
  const auto offset = parse_offset(parts->offset);
  if (!offset) refuse(text, "datetime", kExample);
  return {*local, *offset, {}};
}

}  // namespace newsgraph::query::temporal
