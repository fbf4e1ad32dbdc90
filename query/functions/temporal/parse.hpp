#pragma once
// ISO 8601 texts, in every form the date and time proposal of openCypher (CIP2015-08-06) lists: basic and
// extended, calendar, week, quarter and ordinal dates, signed years, offsets, zones in brackets, durations by
// unit and by date. All functions throw QueryError for a text they cannot read.

#include <string_view>

#include "graph/temporal.hpp"
#include "query/functions/temporal/zone.hpp"

namespace newsgraph::query::temporal {

graph::Date parse_date(std::string_view text);
graph::LocalTime parse_local_time(std::string_view text);
/// Without an offset, the given zone's offset at `now` holds.
graph::Time parse_time(std::string_view text, const Zone& otherwise, Instant now);
graph::LocalDateTime parse_local_date_time(std::string_view text);
/// Without an offset or zone, the given zone holds.
graph::DateTime parse_date_time(std::string_view text, const Zone& otherwise);
graph::Duration parse_duration(std::string_view text);

}  // namespace newsgraph::query::temporal
