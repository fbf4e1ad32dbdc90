#include "graph/temporal_text.hpp"

#include <charconv>

namespace newsgraph::graph {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Eats a text from its front.
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
  /// Exactly n digits.
  std::optional<int> digits(std::size_t n) {
    if (rest_.size() < n) return std::nullopt;
    int number = 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (!is_digit(rest_[i])) return std::nullopt;
      number = number * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(n);
    return number;
  }
  /// One to nine digits after a point, in nanoseconds.
  std::optional<std::int32_t> nanoseconds() {
    std::int32_t number = 0;
    std::size_t n = 0;
    while (n < rest_.size() && is_digit(rest_[n])) {
      if (n == 9) return std::nullopt;
      number = number * 10 + (rest_[n++] - '0');
    }
    if (n == 0) return std::nullopt;
    rest_.remove_prefix(n);
    for (; n < 9; ++n) number *= 10;
    return number;
  }
  std::optional<std::int64_t> integer() {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error != std::errc()) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return number;
  }

 private:
  std::string_view rest_;
};

std::optional<Date> take_date(Cursor& text) {
  const bool negative = text.peek() == '-';
  const bool is_signed = text.take('-') || text.take('+');
  std::size_t width = 0;
  while (width < text.rest().size() && is_digit(text.rest()[width])) ++width;
  if (width < 4 || width > 9 || (width > 4 && !is_signed)) return std::nullopt;
  const auto year = text.digits(width);
  if (!year || !text.take('-')) return std::nullopt;
  const auto month = text.digits(2);
  if (!month || !text.take('-')) return std::nullopt;
  const auto day = text.digits(2);
  if (!day) return std::nullopt;
  const CivilDate civil{negative ? -*year : *year, *month, *day};
  if (*month < 1 || *month > 12 || *day < 1 || *day > days_in_month(civil.year, *month)) return std::nullopt;
  return from_civil(civil);
}

std::optional<LocalTime> take_local_time(Cursor& text) {
  const auto hour = text.digits(2);
  if (!hour || *hour > 23 || !text.take(':')) return std::nullopt;
  const auto minute = text.digits(2);
  if (!minute || *minute > 59) return std::nullopt;
  std::int64_t seconds = *hour * std::int64_t{3600} + *minute * 60;
  std::int32_t nanoseconds = 0;
  if (text.take(':')) {
    const auto second = text.digits(2);
    if (!second || *second > 59) return std::nullopt;
    seconds += *second;
    if (text.take('.')) {
      const auto fraction = text.nanoseconds();
      if (!fraction) return std::nullopt;
      nanoseconds = *fraction;
    }
  }
  return LocalTime{seconds * 1'000'000'000 + nanoseconds};
}

/// Seconds east of UTC.
std::optional<std::int32_t> take_offset(Cursor& text) {
  if (text.take('Z')) return 0;
  const bool negative = text.peek() == '-';
  if (!text.take('-') && !text.take('+')) return std::nullopt;
  const auto hour = text.digits(2);
  if (!hour || *hour > 18 || !text.take(':')) return std::nullopt;
  const auto minute = text.digits(2);
  if (!minute || *minute > 59) return std::nullopt;
  int seconds = *hour * 3600 + *minute * 60;
  if (text.take(':')) {
    const auto second = text.digits(2);
    if (!second || *second > 59) return std::nullopt;
    seconds += *second;
  }
  return negative ? -seconds : seconds;
}

std::optional<LocalDateTime> take_local_date_time(Cursor& text) {
  const auto date = take_date(text);
  if (!date || !text.take('T')) return std::nullopt;
  const auto time = take_local_time(text);
  if (!time) return std::nullopt;
  return LocalDateTime{*date, *time};
}

template <class T>
std::optional<T> whole(std::optional<T> value, const Cursor& text) {
  return text.done() ? value : std::nullopt;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  Cursor cursor(text);
  const auto date = take_date(cursor);
  return whole(date, cursor);
}

std::optional<LocalTime> read_local_time(std::string_view text) {
  Cursor cursor(text);
  const auto time = take_local_time(cursor);
  return whole(time, cursor);
}

std::optional<Time> read_time(std::string_view text) {
  Cursor cursor(text);
  const auto local = take_local_time(cursor);
  if (!local) return std::nullopt;
  const auto offset = take_offset(cursor);
  if (!offset || !cursor.done()) return std::nullopt;
  return Time{*local, *offset};
}

std::optional<LocalDateTime> read_local_date_time(std::string_view text) {
  Cursor cursor(text);
  const auto value = take_local_date_time(cursor);
  return whole(value, cursor);
}

std::optional<DateTime> read_date_time(std::string_view text) {
  Cursor cursor(text);
  const auto local = take_local_date_time(cursor);
  if (!local) return std::nullopt;
  const auto offset = take_offset(cursor);
  if (!offset) return std::nullopt;
  DateTime value{*local, *offset, ""};
  if (cursor.take('[')) {
    const std::string_view rest = cursor.rest();
    if (rest.size() < 2 || rest.back() != ']') return std::nullopt;
    value.zone = rest.substr(0, rest.size() - 1);
    return value;
  }
  return cursor.done() ? std::optional(value) : std::nullopt;
}

std::optional<Duration> read_duration(std::string_view text) {
  Cursor cursor(text);
  if (!cursor.take('P') || cursor.done()) return std::nullopt;
  Duration value;
  bool in_time = false;
  while (!cursor.done()) {
    if (!in_time && cursor.take('T')) {
      in_time = true;
      if (cursor.done()) return std::nullopt;
      continue;
    }
    const bool negative = cursor.peek() == '-';
    const auto number = cursor.integer();
    if (!number) return std::nullopt;
    if (cursor.take('.')) {
      const auto fraction = cursor.nanoseconds();
      if (!in_time || !fraction || !cursor.take('S')) return std::nullopt;
      value.seconds += *number;
      value.nanoseconds = *fraction;
      if (negative && *fraction != 0) {  // the nanoseconds always add
        --value.seconds;
        value.nanoseconds = 1'000'000'000 - *fraction;
      }
    } else if (!in_time && cursor.take('Y')) {
      value.months += *number * 12;
    } else if (!in_time && cursor.take('M')) {
      value.months += *number;
    } else if (!in_time && cursor.take('D')) {
      value.days += *number;
    } else if (in_time && cursor.take('H')) {
      value.seconds += *number * 3600;
    } else if (in_time && cursor.take('M')) {
      value.seconds += *number * 60;
    } else if (in_time && cursor.take('S')) {
      value.seconds += *number;
    } else {
      return std::nullopt;
    }
  }
  return value;
}

}  // namespace newsgraph::graph
