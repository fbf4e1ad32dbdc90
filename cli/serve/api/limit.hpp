#pragma once

#include <cstddef>
#include <optional>

#include "cli/serve/http/message.hpp"

namespace newsgraph::cli::serve::api {

/// The parameter `limit` of a request's address, at most `largest`; `usual` where it is not there, nullopt
/// where it is no whole number.
std::optional<std::size_t> limit_of(const http::Request& request, std::size_t usual, std::size_t largest);

}  // namespace newsgraph::cli::serve::api
