#include "query/functions/number_text.hpp"

#include <charconv>
#include <cmath>
#include <limits>

namespace newsgraph::query {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n\r\f\v";
  const auto begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

/// from_chars takes no plus sign, and would take "inf" and "nan".
std::string_view numeral(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto digits = text.starts_with('-') ? text.substr(1) : text;
  const bool begins =
      !digits.empty() && (std::isdigit(static_cast<unsigned char>(digits[0])) || digits[0] == '.');
  return begins ? text : std::string_view{};
}

/// Digits of the shortest text and the decimal exponent of the first: 0.00123 is {"123", -3}.
struct Scientific {
  std::string digits;
  int exponent;
};

Scientific scientific(double value) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
  const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
  const auto e = text.find('e');
  Scientific result{std::string(text.substr(0, 1)), 0};
  if (e > 2) result.digits += text.substr(2, e - 2);
  const auto exponent = text.substr(e + 1);
  std::from_chars(exponent.data() + (exponent[0] == '+'), exponent.data() + exponent.size(), result.exponent);
  return result;
}

}  // namespace

std::string format_float(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  const std::string sign = std::signbit(value) ? "-" : "";
  auto [digits, exponent] = scientific(std::fabs(value));
  if (exponent < -3 || exponent >= 7) {  // as Java's Double.toString, whose texts openCypher's examples show
    const std::string fraction = digits.size() > 1 ? digits.substr(1) : "0";
    return sign + digits[0] + "." + fraction + "E" + std::to_string(exponent);
  }
  if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) return sign + digits + std::string(whole - digits.size(), '0') + ".0";
  return sign + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::optional<double> parse_float(std::string_view text) {
  text = numeral(text);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || end != text.data() + text.size()) return std::nullopt;
  if (error == std::errc::result_out_of_range) {
    // Too large or too small: from_chars does not say which; the exponent's sign does.
    const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
    const double extreme = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    return text.starts_with('-') ? -extreme : extreme;
  }
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  const auto digits = numeral(text);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (!digits.empty() && error == std::errc{} && end == digits.data() + digits.size()) return value;
  const auto real = parse_float(text);
  if (!real || !(*real > -0x1p63 && *real < 0x1p63)) return std::nullopt;
  return static_cast<std::int64_t>(*real);
}

}  // namespace newsgraph::query
