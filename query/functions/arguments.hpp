#pragma once
// What functions are called with.

#include <span>

#include "graph/value.hpp"

namespace newsgraph::query {

using Arguments = std::span<const graph::Value>;

/// Throws TypeError(InvalidArgumentValue): "head() cannot take an integer".
[[noreturn]] void refuse_argument(const char* function, const graph::Value& given);

}  // namespace newsgraph::query
