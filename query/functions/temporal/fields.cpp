#include "query/functions/temporal/fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/temporal/calendar.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

using graph::Date;
using graph::Kind;
using graph::LocalTime;
using graph::Value;

namespace {

using Count = std::optional<std::int64_t>;

struct DateField {
  std::string_view name;
  Count DateFields::*member;
};
constexpr DateField kDateFields[] = {
    {"year", &DateFields::year},
    {"quarter", &DateFields::quarter},
    {"month", &DateFields::month},
    {"week", &DateFields::week},
    {"day", &DateFields::day},
    {"ordinalDay", &DateFields::ordinal_day},
    {"dayOfWeek", &DateFields::day_of_week},
    {"weekDay", &DateFields::day_of_week},
    {"dayOfQuarter", &DateFields::day_of_quarter},
};

struct TimeField {
  std::string_view name;
  Count TimeFields::*member;
};
constexpr TimeField kTimeFields[] = {
    {"hour", &TimeFields::hour},
    {"minute", &TimeFields::minute},
    {"second", &TimeFields::second},
    {"millisecond", &TimeFields::millisecond},
    {"microsecond", &TimeFields::microsecond},
    {"nanosecond", &TimeFields::nanosecond},
};

std::int64_t integer(std::string_view name, const Value& value) {
  if (value.kind() == Kind::Integer) return value.integer();
  throw type_error("InvalidArgumentValue",
                   fmt::format("`{}` must be an Integer, not {}", name, name_of(value.kind())));
}

Value temporal_value(std::string_view name, const Value& value) {
  switch (value.kind()) {
    case Kind::Date:
    case Kind::LocalTime:
    case Kind::Time:
    case Kind::LocalDateTime:
    case Kind::DateTime:
      return value;
    default:
      throw type_error("InvalidArgumentValue",
                       fmt::format("`{}` must be a temporal value, not {}", name, name_of(value.kind())));
  }
}

bool read_date_field(std::string_view name, const Value& value, DateFields& fields) {
  for (const auto& field : kDateFields) {
    if (field.name != name) continue;
    fields.*field.member = integer(name, value);
    return true;
  }
  return false;
}

bool read_time_field(std::string_view name, const Value& value, TimeFields& fields) {
  for (const auto& field : kTimeFields) {
    if (field.name != name) continue;
    fields.*field.member = integer(name, value);
    return true;
  }
  return false;
}

/// The fields that only a date and time in one can have.
bool read_joint_field(std::string_view name, const Value& value, Allowed allowed, Fields& fields) {
  if (name == "datetime") {
    fields.from_date_time = temporal_value(name, value);
  } else if (name == "epochSeconds" && allowed.zone) {
    fields.epoch_seconds = integer(name, value);
  } else if (name == "epochMillis" && allowed.zone) {
    fields.epoch_millis = integer(name, value);
  } else {
    return false;
  }
  return true;
}

bool read_field(std::string_view name, const Value& value, Allowed allowed, Fields& fields) {
  if (name == "timezone") {
    if (value.kind() != Kind::String) {
      throw type_error("InvalidArgumentValue",
                       fmt::format("`timezone` must be a String, not {}", name_of(value.kind())));
    }
    fields.zone = parse_zone(value.string());
    return true;
  }
  if (name == "date" && allowed.date) {
    fields.from_date = temporal_value(name, value);
    return true;
  }
  if (name == "time" && allowed.time) {
    fields.from_time = temporal_value(name, value);
    return true;
  }
  if (allowed.date && read_date_field(name, value, fields.date)) return true;
  if (allowed.time && read_time_field(name, value, fields.time)) return true;
  return allowed.date && allowed.time && read_joint_field(name, value, allowed, fields);
}

[[noreturn]] void missing(const char* larger, const char* smaller) {
  throw argument_error("InvalidArgumentValue", fmt::format("`{}` needs `{}` as well", smaller, larger));
}

void check_one_calendar(const DateFields& f) {
  const int calendars = (f.month || f.day) + (f.week || f.day_of_week) + f.ordinal_day.has_value() +
                        (f.quarter || f.day_of_quarter);
  if (calendars > 1) {
    throw argument_error(
        "InvalidArgumentValue",
        "a date is given by month and day, by week, by quarter or by ordinalDay, not by several of them");
  }
}

Date date_alone(const DateFields& f) {
  if (!f.year) {
    throw argument_error("InvalidArgumentValue", "a date needs a `year`");
  }
  if (f.day && !f.month) missing("month", "day");
  if (f.day_of_week && !f.week) missing("week", "dayOfWeek");
  if (f.day_of_quarter && !f.quarter) missing("quarter", "dayOfQuarter");
  if (f.week) return from_week(*f.year, *f.week, f.day_of_week.value_or(1));
  if (f.ordinal_day) return from_ordinal(*f.year, *f.ordinal_day);
  if (f.quarter) return from_quarter(*f.year, *f.quarter, f.day_of_quarter.value_or(1));
  return from_month(*f.year, f.month.value_or(1), f.day.value_or(1));
}

Date in_month(std::int64_t year, std::int64_t month, int wanted_day) {
  require_between("the year", year, -kLastYear, kLastYear);
  require_between("the month", month, 1, 12);
  return from_month(year, month, std::min(wanted_day, graph::days_in_month(year, static_cast<int>(month))));
}

Date date_from(const DateFields& f, Date base) {
  const auto civil = graph::to_civil(base);
  const auto year = f.year.value_or(civil.year);
  if (f.week || f.day_of_week) {
    const auto week = week_date(base);
    return from_week(f.year.value_or(week.year), f.week.value_or(week.week),
                     f.day_of_week.value_or(week.day));
  }
  if (f.ordinal_day) return from_ordinal(year, *f.ordinal_day);
  if (f.day_of_quarter) return from_quarter(year, f.quarter.value_or(quarter_of(base)), *f.day_of_quarter);
  if (f.quarter) {
    require_between("the quarter", *f.quarter, 1, 4);
    return in_month(year, (*f.quarter - 1) * 3 + (civil.month - 1) % 3 + 1, civil.day);
  }
  if (f.day) return from_month(year, f.month.value_or(civil.month), *f.day);
  return in_month(year, f.month.value_or(civil.month), civil.day);
}

/// The nanosecond of the second: the three fields each count what the larger ones leave.
std::int64_t below_second(const TimeFields& f) {
  require_between("the millisecond", f.millisecond.value_or(0), 0, 999);
  require_between("the microsecond", f.microsecond.value_or(0), 0, f.millisecond ? 999 : 999'999);
  require_between("the nanosecond", f.nanosecond.value_or(0), 0,
                  f.microsecond   ? 999
                  : f.millisecond ? 999'999
                                  : 999'999'999);
  return f.millisecond.value_or(0) * 1'000'000 + f.microsecond.value_or(0) * 1'000 + f.nanosecond.value_or(0);
}

void check_none_left_out(const TimeFields& f) {
  if (!f.hour) {
    throw argument_error("InvalidArgumentValue", "a time needs an `hour`");
  }
  if (f.second && !f.minute) missing("minute", "second");
  if (f.any_below_second() && !f.second) {
    missing("second", f.millisecond ? "millisecond" : f.microsecond ? "microsecond" : "nanosecond");
  }
}

}  // namespace

bool DateFields::any() const {
  return std::any_of(std::begin(kDateFields), std::end(kDateFields),
                     [this](const DateField& field) { return (this->*field.member).has_value(); });
}

bool TimeFields::any() const {
  return std::any_of(std::begin(kTimeFields), std::end(kTimeFields),
                     [this](const TimeField& field) { return (this->*field.member).has_value(); });
}

bool Fields::only_zone() const {
  return !date.any() && !time.any() && from_date.is_null() && from_time.is_null() &&
         from_date_time.is_null() && !epoch_seconds && !epoch_millis;
}

Fields read_fields(const graph::Map& map, Allowed allowed) {
  Fields fields;
  for (const auto& [name, value] : map) {
    if (!read_field(name, value, allowed, fields)) {
      throw argument_error("InvalidArgumentValue", fmt::format("`{}` is no field of this type", name));
    }
  }
  check_one_calendar(fields.date);
  return fields;
}

Date make_date(const DateFields& fields, std::optional<Date> base) {
  return base ? date_from(fields, *base) : date_alone(fields);
}

LocalTime make_time(const TimeFields& fields, std::optional<LocalTime> base) {
  if (!base && fields.any()) check_none_left_out(fields);
  const auto from = base.value_or(LocalTime{}).nanoseconds;
  const auto hour = fields.hour.value_or(from / (3600 * kNanosecondsPerSecond));
  const auto minute = fields.minute.value_or(from / (60 * kNanosecondsPerSecond) % 60);
  const auto second = fields.second.value_or(from / kNanosecondsPerSecond % 60);
  require_between("the hour", hour, 0, 23);
  require_between("the minute", minute, 0, 59);
  require_between("the second", second, 0, 59);
  const auto nanosecond = fields.any_below_second() ? below_second(fields) : from % kNanosecondsPerSecond;
  return {((hour * 60 + minute) * 60 + second) * kNanosecondsPerSecond + nanosecond};
}

}  // namespace newsgraph::query::temporal
