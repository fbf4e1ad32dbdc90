#pragma once

#include <string>

#include "graph/value.hpp"

namespace newsgraph::graph {

/// A value as the text that formats without its type show: a string as it is, ISO 8601 for temporal values,
/// "NaN" and "Infinity", a list as JSON of such texts and of numbers.
std::string plain_text(const Value& value);
/// A value in JSON that every reader understands without our tags: temporal values and what is no finite
/// number are strings.
void append_plain_json(std::string& out, const Value& value);

}  // namespace newsgraph::graph
