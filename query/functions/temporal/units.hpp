#pragma once
// How long things last.

#include <cstdint>

#include "graph/temporal.hpp"

namespace newsgraph::query::temporal {

inline constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
inline constexpr std::int64_t kSecondsPerDay = 86'400;
inline constexpr std::int64_t kNanosecondsPerDay = kSecondsPerDay * kNanosecondsPerSecond;
/// A 400-year Gregorian cycle has 4,800 months and 146,097 days: the mean month, in seconds (30.436875 days).
inline constexpr std::int64_t kSecondsPerMeanMonth = 2'629'746;

inline constexpr std::int64_t kLastYear = 999'999'999;

inline std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}
inline std::int64_t floor_modulo(std::int64_t a, std::int64_t b) {
  const auto rest = a % b;
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

/// A date so many days after 1970-01-01; throws QueryError beyond the years ±999,999,999.
graph::Date date_from_days(std::int64_t days);

}  // namespace newsgraph::query::temporal
