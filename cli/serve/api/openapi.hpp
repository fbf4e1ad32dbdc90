#pragma once

#include <string_view>

namespace newsgraph::cli::serve::api {

/// openapi.json, which is made part of the program when it is built.
std::string_view openapi_text();

}  // namespace newsgraph::cli::serve::api
