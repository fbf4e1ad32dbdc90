#include "cli/serve/api/limit.hpp"

#include <algorithm>
#include <charconv>

namespace newsgraph::cli::serve::api {

std::optional<std::size_t> limit_of(const http::Request& request, std::size_t usual, std::size_t largest) {
  const auto found = request.query.find("limit");
  if (found == request.query.end()) return usual;
  std::size_t limit = 0;
  const char* end = found->second.data() + found->second.size();
  const auto [stop, error] = std::from_chars(found->second.data(), end, limit);
  if (error != std::errc() || stop != end) return std::nullopt;
  return std::min(limit, largest);
}

}  // namespace newsgraph::cli::serve::api
