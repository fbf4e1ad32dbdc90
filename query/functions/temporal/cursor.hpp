#pragma once
// Reads a text from left to right, digits at a time.

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph::query::temporal {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool take(char c) {
    if (peek() != c || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// How many digits lie ahead.
  std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    return count;
  }

  /// A number of exactly so many digits (at most 18).
  std::optional<std::int64_t> number(std::size_t digits) {
    if (digits == 0 || digits > 18 || digits_ahead() < digits) return std::nullopt;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) value = value * 10 + (rest_[i] - '0');
    rest_.remove_prefix(digits);
    return value;
  }

  /// A fraction of a second after its point or comma, in nanoseconds; 1 to 9 digits.
  std::optional<std::int64_t> nanoseconds() {
    const auto digits = digits_ahead();
    if (digits == 0 || digits > 9) return std::nullopt;
    auto value = *number(digits);
    for (auto i = digits; i < 9; ++i) value *= 10;
    return value;
  }

 private:
  std::string_view rest_;
};

}  // namespace newsgraph::query::temporal
