#pragma once
// Numbers as text, both ways.

#include <optional>
#include <string>
#include <string_view>

#include "graph/value.hpp"

namespace newsgraph::query {

/// Shortest text that reads back the same, always with a point or an exponent: "1.0", "0.1", "1.0E20", "NaN",
/// "Infinity".
std::string format_float(double value);

/// Decimal integers and floats, with white space around them; nullopt for anything else.
std::optional<double> parse_float(std::string_view text);
/// The same, with a fraction cut off; nullopt also where it does not fit 64 bits.
std::optional<std::int64_t> parse_integer(std::string_view text);

}  // namespace newsgraph::query
