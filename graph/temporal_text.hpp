#pragma once
// Reads back what to_string (temporal.hpp) prints; nullopt where the text is anything else. The query
// language's own, wider reading of temporal strings is in query/functions.

#include <optional>
#include <string_view>

#include "graph/temporal.hpp"

namespace newsgraph::graph {

std::optional<Date> read_date(std::string_view text);  // years beyond 9999 with a sign, as printed
std::optional<LocalTime> read_local_time(std::string_view text);
std::optional<Time> read_time(std::string_view text);
std::optional<LocalDateTime> read_local_date_time(std::string_view text);
std::optional<DateTime> read_date_time(std::string_view text);
std::optional<Duration> read_duration(std::string_view text);

}  // namespace newsgraph::graph
