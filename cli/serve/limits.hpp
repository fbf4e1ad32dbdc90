#pragma once
// What a server lets its clients ask for.

#include <chrono>
#include <cstddef>

namespace newsgraph::cli::serve {

/// Of one query. A client may ask for less, never for more.
struct QueryLimits {
  std::chrono::milliseconds time{30'000};  // from its arrival to its last row being taken
  std::size_t rows = 1'000'000;
  std::size_t memory = std::size_t{1} << 30;  // bytes that working on it may take
};

struct ServerLimits {
  QueryLimits query;
  std::size_t queries = 4;        // that work at once; others wait, and their time runs
  std::size_t connections = 256;  // at once; further ones are closed
  std::size_t header_bytes = 16 * 1024;
  std::size_t body_bytes = 1024 * 1024;
  std::chrono::milliseconds request{10'000};  // from a request's first byte to its last
  std::chrono::milliseconds idle{60'000};     // between requests
  std::chrono::milliseconds stall{10'000};    // a client that takes nothing
};

}  // namespace newsgraph::cli::serve
