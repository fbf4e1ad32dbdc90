#pragma once

#include <string>
#include <string_view>

#include "graph/value.hpp"

namespace newsgraph::graph {

struct TemporalText {
  std::string_view type;  // the openCypher function that makes it: "date", "localdatetime", "duration" …
  std::string text;       // ISO 8601, as that function reads it
};

/// Precondition: the value is a date, a time, a date with its time, or a duration.
TemporalText temporal_text(const Value& value);

}  // namespace newsgraph::graph
