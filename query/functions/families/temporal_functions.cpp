// date, localtime, time, localdatetime and datetime, with .transaction, .statement, .realtime and .truncate
// (CIP2015-08-06 "Date and Time").

#include <chrono>
#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"
#include "query/functions/temporal/construct.hpp"
#include "query/functions/temporal/truncate.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Map;
using graph::Value;

Instant Instant::now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(since_epoch).count();
  return {nanoseconds / temporal::kNanosecondsPerSecond,
          static_cast<std::int32_t>(nanoseconds % temporal::kNanosecondsPerSecond)};
}

namespace {

using Arguments = std::span<const Value>;
using Construct = Value (*)(const Value& from, Instant now);
using Truncate = Value (*)(std::string_view unit, const Value& value, const Value& fields, Instant now);

enum class Clock { Transaction, Statement, Realtime };

template <Clock clock>
Instant now(const Context& context) {
  if constexpr (clock == Clock::Transaction) return context.transaction;
  if constexpr (clock == Clock::Statement) return context.statement;
  return Instant::now();
}

/// A present value: no fields at all, or a zone to see the present in.
Value present_in(const Value* zone) { return zone ? Value(Map{{"timezone", *zone}}) : Value(Map{}); }

template <Construct construct>
Value constructor(Arguments a, const Context& context) {
  return construct(a.empty() ? present_in(nullptr) : a[0], context.statement);
}

template <Construct construct, Clock clock>
Value current(Arguments a, const Context& context) {
  if (a.empty()) return construct(present_in(nullptr), now<clock>(context));
  return construct(a[0].kind() == Kind::Map ? a[0] : present_in(&a[0]), now<clock>(context));
}

template <Truncate truncate, Construct construct>
Value truncation(Arguments a, const Context& context) {
  if (a[0].kind() != Kind::String) {
    throw type_error("InvalidArgumentValue",
                     fmt::format("a unit must be a String, not {}", name_of(a[0].kind())));
  }
  if (a.size() > 2 && a[2].kind() != Kind::Map) {
    throw type_error("InvalidArgumentValue",
                     fmt::format("fields must be a Map, not {}", name_of(a[2].kind())));
  }
  const Value value = a.size() > 1 ? a[1] : construct(present_in(nullptr), context.statement);
  return truncate(a[0].string(), value, a.size() > 2 ? a[2] : Value(), context.statement);
}

/// The functions of one type. The names live as long as the program.
struct Names {
  std::string_view plain, transaction, statement, realtime, truncate;
};

template <Construct construct, Truncate truncate>
void add(std::vector<Function>& all, const Names& names, Kind gives) {
  all.push_back(
      {.name = names.plain, .least = 0, .most = 1, .gives = gives, .evaluate = constructor<construct>});
  all.push_back({.name = names.transaction,
                 .least = 0,
                 .most = 1,
                 .gives = gives,
                 .evaluate = current<construct, Clock::Transaction>});
  all.push_back({.name = names.statement,
                 .least = 0,
                 .most = 1,
                 .gives = gives,
                 .evaluate = current<construct, Clock::Statement>});
  all.push_back({.name = names.realtime,
                 .least = 0,
                 .most = 1,
                 .gives = gives,
                 .pure = false,
                 .evaluate = current<construct, Clock::Realtime>});
  all.push_back({.name = names.truncate,
                 .least = 1,
                 .most = 3,
                 .gives = gives,
                 .evaluate = truncation<truncate, construct>});
}

Value date(const Value& from, Instant now) { return temporal::construct_date(from, now); }
Value local_time(const Value& from, Instant now) { return temporal::construct_local_time(from, now); }
Value time(const Value& from, Instant now) { return temporal::construct_time(from, now); }
Value local_date_time(const Value& from, Instant now) {
  return temporal::construct_local_date_time(from, now);
}
Value date_time(const Value& from, Instant now) { return temporal::construct_date_time(from, now); }

Value truncated_date(std::string_view unit, const Value& value, const Value& fields, Instant) {
  return temporal::truncate_date(unit, value, fields);
}
Value truncated_local_time(std::string_view unit, const Value& value, const Value& fields, Instant) {
  return temporal::truncate_local_time(unit, value, fields);
}
Value truncated_time(std::string_view unit, const Value& value, const Value& fields, Instant now) {
  return temporal::truncate_time(unit, value, fields, now);
}
Value truncated_local_date_time(std::string_view unit, const Value& value, const Value& fields, Instant) {
  return temporal::truncate_local_date_time(unit, value, fields);
}
Value truncated_date_time(std::string_view unit, const Value& value, const Value& fields, Instant) {
  return temporal::truncate_date_time(unit, value, fields);
}

std::int64_t integer(const Value& value) {
  if (value.kind() == Kind::Integer) return value.integer();
  throw type_error("InvalidArgumentValue", fmt::format("expected an Integer, not {}", name_of(value.kind())));
}

/// datetime.fromepoch(seconds, nanoseconds)
Value from_epoch(Arguments a, const Context&) {
  const auto below = a.size() > 1 ? integer(a[1]) : 0;
  std::int64_t seconds = 0;
  if (__builtin_add_overflow(integer(a[0]), temporal::floor_divide(below, temporal::kNanosecondsPerSecond),
                             &seconds)) {
    throw argument_error("NumberOutOfRange", "the moment lies beyond the years -999999999 to 999999999");
  }
  const auto nanosecond = temporal::floor_modulo(below, temporal::kNanosecondsPerSecond);
  return temporal::at_zone({seconds, static_cast<std::int32_t>(nanosecond)}, temporal::kDefaultZone);
}

/// datetime.fromepochmillis(milliseconds)
Value from_epoch_millis(Arguments a, const Context&) {
  const auto milliseconds = integer(a[0]);
  const auto nanosecond = temporal::floor_modulo(milliseconds, 1'000) * 1'000'000;
  return temporal::at_zone(
      {temporal::floor_divide(milliseconds, 1'000), static_cast<std::int32_t>(nanosecond)},
      temporal::kDefaultZone);
}

}  // namespace

std::vector<Function> temporal_functions() {
  std::vector<Function> all;
  add<date, truncated_date>(
      all, {"date", "date.transaction", "date.statement", "date.realtime", "date.truncate"}, Kind::Date);
  add<local_time, truncated_local_time>(all,
                                        {"localtime", "localtime.transaction", "localtime.statement",
                                         "localtime.realtime", "localtime.truncate"},
                                        Kind::LocalTime);
  add<time, truncated_time>(
      all, {"time", "time.transaction", "time.statement", "time.realtime", "time.truncate"}, Kind::Time);
  add<local_date_time, truncated_local_date_time>(
      all,
      {"localdatetime", "localdatetime.transaction", "localdatetime.statement", "localdatetime.realtime",
       "localdatetime.truncate"},
      Kind::LocalDateTime);
  add<date_time, truncated_date_time>(
      all,
      {"datetime", "datetime.transaction", "datetime.statement", "datetime.realtime", "datetime.truncate"},
      Kind::DateTime);
  all.push_back({.name = "datetime.fromEpoch",
                 .least = 1,
                 .most = 2,
                 .takes = {Kind::Integer},
                 .gives = Kind::DateTime,
                 .evaluate = from_epoch});
  all.push_back({.name = "datetime.fromEpochMillis",
                 .least = 1,
                 .most = 1,
                 .takes = {Kind::Integer},
                 .gives = Kind::DateTime,
                 .evaluate = from_epoch_millis});
  return all;
}

}  // namespace newsgraph::query
