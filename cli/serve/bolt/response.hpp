#pragma once
// What the server says.

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/serve/bolt/dialect.hpp"
#include "graph/value.hpp"

namespace newsgraph::cli::bolt::response {

inline constexpr std::uint8_t kSuccess = 0x70, kRecord = 0x71, kIgnored = 0x7e, kFailure = 0x7f;

/// Whole messages, cut into chunks, appended to `out`.
void success(std::string& out, const graph::Map& metadata, Dialect dialect);
void ignored(std::string& out);
void failure(std::string& out, std::string_view code, std::string_view message);

}  // namespace newsgraph::cli::bolt::response
