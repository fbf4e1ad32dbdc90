#pragma once
// Time zones: fixed offsets and IANA zones, the latter from ICU with all their history.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/temporal.hpp"
#include "query/functions/context.hpp"

namespace newsgraph::query::temporal {

/// A named zone, or a fixed offset where the name is empty.
struct Zone {
  std::int32_t offset = 0;  // seconds east of UTC; of a named zone without meaning
  std::string name;

  bool named() const { return !name.empty(); }
};

/// "Z", "+01:00", "+0100", "+01", "-02:05:07": seconds east of UTC, at most 18 hours; nullopt for anything
/// else.
std::optional<std::int32_t> parse_offset(std::string_view text);

/// An offset or the name of a zone that ICU knows ("Europe/Stockholm"; blanks may stand for underscores).
/// Throws QueryError for any other text.
Zone parse_zone(std::string_view text);

/// "Europe/Stockholm", "+01:00", "Z".
std::string to_string(const Zone& zone);
/// "+01:00", "+02:05:59", "Z".
std::string offset_text(std::int32_t offset);

/// Seconds from 1970-01-01T00:00 to a local date and time, as if it were UTC.
std::int64_t local_seconds(const graph::LocalDateTime& local);
std::int32_t nanosecond_of(const graph::LocalDateTime& local);

/// The moment a date and time in a zone stands for.
Instant instant_of(const graph::DateTime& value);

/// A zone's offset at a moment (seconds since 1970-01-01T00:00:00Z).
std::int32_t offset_at(const Zone& zone, std::int64_t seconds);

/// The date and time clocks in a zone show at a moment. Throws QueryError beyond the years ±999,999,999.
graph::DateTime at_zone(Instant instant, const Zone& zone);

/// A local date and time in a zone. Where clocks are set back the earlier moment is meant; where they are set
/// forward a time that does not exist is moved on by the gap (as java.time does).
graph::DateTime in_zone(const graph::LocalDateTime& local, const Zone& zone);

/// Is this one of the offsets the zone has at the local time?
bool offset_is_valid(const graph::LocalDateTime& local, const Zone& zone, std::int32_t offset);

Zone zone_of(const graph::DateTime& value);

/// From seconds as if in UTC, and nanoseconds 0 to 999,999,999; throws QueryError beyond the years
/// ±999,999,999.
graph::LocalDateTime local_date_time(std::int64_t seconds, std::int32_t nanoseconds);

}  // namespace newsgraph::query::temporal
