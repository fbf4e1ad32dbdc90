#include "cli/serve/bolt/value_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "query/error.hpp"
#include "query/functions/temporal/units.hpp"
#include "query/functions/temporal/zone.hpp"

namespace newsgraph::cli::bolt {

namespace {

using graph::Kind;
using graph::Value;
namespace temporal = query::temporal;

// Lists within lists may each claim all the bytes that are left: room is made for so many elements, then as
// they come.
constexpr std::size_t kBelieved = 256;
constexpr std::int64_t kLargestOffset = 18 * 3600;
// Beyond the years ±999,999,999, and far from where sums overflow.
constexpr std::int64_t kMostSeconds = 100'000'000'000'000'000;

std::int64_t within(std::int64_t value, std::int64_t least, std::int64_t most, std::string_view what) {
  if (value < least || value > most) throw UnusableValue(fmt::format("{} of {}", what, value));
  return value;
}

std::int64_t seconds_of(std::int64_t value) {
  return within(value, -kMostSeconds, kMostSeconds, "a time at second");
}

std::int32_t nanoseconds_of(std::int64_t value) {
  return static_cast<std::int32_t>(
      within(value, 0, temporal::kNanosecondsPerSecond - 1, "a time with nanoseconds"));
}

std::int32_t offset_of(std::int64_t value) {
  return static_cast<std::int32_t>(
      within(value, -kLargestOffset, kLargestOffset, "a time with an offset in seconds"));
}

graph::LocalTime local_time_of(std::int64_t nanoseconds) {
  return {within(nanoseconds, 0, temporal::kNanosecondsPerDay - 1, "a time of day with nanoseconds")};
}

/// Nanoseconds of any size and sign become seconds.
Value duration_of(std::int64_t months, std::int64_t days, std::int64_t seconds, std::int64_t nanoseconds) {
  graph::Duration duration{months, days, 0, 0};
  const auto carried = temporal::floor_divide(nanoseconds, temporal::kNanosecondsPerSecond);
  if (__builtin_add_overflow(seconds, carried, &duration.seconds))
    throw UnusableValue(fmt::format("a duration of {} seconds and {} nanoseconds", seconds, nanoseconds));
  duration.nanoseconds =
      static_cast<std::int32_t>(temporal::floor_modulo(nanoseconds, temporal::kNanosecondsPerSecond));
  return duration;
}

/// What kinds of fields a structure has, 'i' an Integer, 's' a String, 'f' a Float.
struct Form {
  std::uint8_t tag;
  std::string_view fields;
};

constexpr Form kForms[] = {{tag::kDate, "i"},
                           {tag::kTime, "ii"},
                           {tag::kLocalTime, "i"},
                           {tag::kLocalDateTime, "ii"},
                           {tag::kDuration, "iiii"},
                           {tag::kDateTime, "iii"},
                           {tag::kZonedDateTime, "iis"},
                           {tag::kLegacyDateTime, "iii"},
                           {tag::kLegacyZonedDateTime, "iis"},
                           {tag::kPoint2D, "iff"},
                           {tag::kPoint3D, "ifff"}};

bool has_form(const std::vector<Value>& fields, std::string_view form) {
  const auto kind = [](char c) { return c == 'i' ? Kind::Integer : c == 's' ? Kind::String : Kind::Float; };
  return std::equal(fields.begin(), fields.end(), form.begin(), form.end(),
                    [&](const Value& field, char c) { return field.kind() == kind(c); });
}

Value date_time_of(const std::vector<Value>& f, bool zoned, bool utc) {
  const auto seconds = seconds_of(f[0].integer());
  const auto nanoseconds = nanoseconds_of(f[1].integer());
  const auto zone =
      zoned ? temporal::parse_zone(f[2].string()) : temporal::Zone{offset_of(f[2].integer()), {}};
  if (utc) return temporal::at_zone({seconds, nanoseconds}, zone);
  return temporal::in_zone(temporal::local_date_time(seconds, nanoseconds), zone);
}

/// A structure whose fields have their form.
Value meant_by(std::uint8_t tag, const std::vector<Value>& f, Dialect dialect) {
  switch (tag) {
    case tag::kDate:
      return temporal::date_from_days(f[0].integer());
    case tag::kLocalTime:
      return local_time_of(f[0].integer());
    case tag::kTime:
      return graph::Time{local_time_of(f[0].integer()), offset_of(f[1].integer())};
    case tag::kLocalDateTime:
      return temporal::local_date_time(seconds_of(f[0].integer()), nanoseconds_of(f[1].integer()));
    case tag::kDuration:
      return duration_of(f[0].integer(), f[1].integer(), f[2].integer(), f[3].integer());
    case tag::kDateTime:
    case tag::kZonedDateTime:
      if (!dialect.utc) throw UnusableValue("a date-time in UTC, which was not agreed on");
      return date_time_of(f, tag == tag::kZonedDateTime, true);
    case tag::kLegacyDateTime:
    case tag::kLegacyZonedDateTime:
      if (dialect.utc) throw UnusableValue("a date-time by the local clock, where UTC was agreed on");
      return date_time_of(f, tag == tag::kLegacyZonedDateTime, false);
    default:
      throw UnusableValue("a point; there are no spatial values here");
  }
}

}  // namespace

Value ValueReader::list(std::size_t count, int depth) {
  graph::List elements;
  elements.reserve(std::min(count, kBelieved));
  for (std::size_t i = 0; i < count; ++i) elements.push_back(read(depth + 1));
  return elements;
}

Value ValueReader::map(std::size_t count, int depth) {
  graph::Map entries;
  entries.reserve(std::min(count, kBelieved));
  for (std::size_t i = 0; i < count; ++i) {
    const auto key = in_.next();
    if (key.kind != Item::Kind::String) throw PackStreamError("a key that is not a string");
    std::string name(key.text);
    entries.emplace_back(std::move(name), read(depth + 1));
  }
  return entries;
}

Value ValueReader::structure(const Item& head, int depth) {
  const auto form = std::find_if(std::begin(kForms), std::end(kForms),
                                 [&](const Form& each) { return each.tag == head.tag; });
  if (form == std::end(kForms)) {
    const auto of_graph = head.tag == tag::kNode || head.tag == tag::kRelationship ||
                          head.tag == tag::kUnboundRelationship || head.tag == tag::kPath;
    if (of_graph) throw UnusableValue("a node, relationship or path; send its id");
    throw PackStreamError(fmt::format("a structure of unknown kind {:02x}", head.tag));
  }
  std::vector<Value> fields;
  for (std::size_t i = 0; i < head.count; ++i) fields.push_back(read(depth + 1));
  if (!has_form(fields, form->fields))
    throw PackStreamError(fmt::format("a structure of kind {:02x} with other fields than it has", head.tag));
  try {
    return meant_by(head.tag, fields, dialect_);
  } catch (const query::QueryError& error) {  // beyond the calendar, or a zone that nobody knows
    throw UnusableValue(error.message());
  }
}

Value ValueReader::read(int depth) {
  if (depth > kDeepestReceived) throw PackStreamError("lists and maps that nest too deep");
  if (++read_ > kMostReceived) throw PackStreamError("a message of too many values");
  const auto item = in_.next();
  switch (item.kind) {
    case Item::Kind::Null:
      return {};
    case Item::Kind::Boolean:
      return item.boolean;
    case Item::Kind::Integer:
      return item.integer;
    case Item::Kind::Float:
      return item.real;
    case Item::Kind::String:
      return item.text;
    case Item::Kind::Bytes:
      throw UnusableValue("a byte array; there are none in openCypher");
    case Item::Kind::List:
      return list(item.count, depth);
    case Item::Kind::Map:
      return map(item.count, depth);
    case Item::Kind::Structure:
      return structure(item, depth);
  }
  throw PackStreamError("a value of no kind");
}

}  // namespace newsgraph::cli::bolt
