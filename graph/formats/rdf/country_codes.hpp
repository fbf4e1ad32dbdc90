#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::graph::rdf {

/// The two letters that ISO 3166-1 has for a country of this English name ("North Korea": KP), by the names
/// of Unicode's CLDR, long and short.
std::optional<std::string> country_code(std::string_view name);

}  // namespace newsgraph::graph::rdf
