#pragma once
// What each operator of a plan has done.

#include <chrono>
#include <cstdint>
#include <unordered_map>

#include "query/plan/logical.hpp"

namespace newsgraph::query {

struct OperatorProfile {
  std::int64_t rows = 0;  // that it gave
  std::chrono::nanoseconds time{0};
};

using Profile = std::unordered_map<const plan::Operator*, OperatorProfile>;

}  // namespace newsgraph::query
