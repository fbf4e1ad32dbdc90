#pragma once
// Durations from numbers of units, whole and broken.

#include <cstdint>

#include "graph/temporal.hpp"

namespace newsgraph::query::temporal {

/// Adds up amounts of time. A broken month is handed down to the days by the mean Gregorian month (30.436875
/// days), a broken day to the seconds; what lies below a nanosecond is cut off.
class DurationSum {
 public:
  // Whole amounts. Throw QueryError where the sum leaves 64 bits.
  void add_months(std::int64_t count);
  void add_days(std::int64_t count);
  /// So many units of a number of nanoseconds.
  void add_clock(std::int64_t count, std::int64_t unit);
  // Amounts with a fraction. Throw QueryError where the count is NaN or too large.
  void add_months(double count);
  void add_days(double count);
  void add_clock(double count, std::int64_t unit);

  graph::Duration total() const;

 private:
  using Wide = __int128;

  std::int64_t months_ = 0;
  double month_fraction_ = 0;  // between -1 and 1
  Wide day_nanoseconds_ = 0;   // days as nanoseconds
  Wide nanoseconds_ = 0;
};

/// All four parts negated.
graph::Duration negated(const graph::Duration& duration);

}  // namespace newsgraph::query::temporal
