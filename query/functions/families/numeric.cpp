// Functions on numbers (openCypher 9, "Mathematical functions"), rand and timestamp.

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

[[noreturn]] void refuse(const Value& given) {
  throw type_error("InvalidArgumentValue", fmt::format("expected a number, not {}", name_of(given.kind())));
}

double number(const Value& value) {
  if (!value.is_number()) refuse(value);
  return value.number();
}

/// A function of the C library on one number.
template <double (*function)(double)>
Value of_real(Arguments a, const Context&) {
  return function(number(a[0]));
}

Value abs(Arguments a, const Context&) {
  if (a[0].kind() != Kind::Integer) return std::fabs(number(a[0]));
  if (a[0].integer() == std::numeric_limits<std::int64_t>::min()) {
    throw QueryError("ArithmeticError", Phase::Runtime, "IntegerOverflow",
                     "abs(-9223372036854775808) does not fit a 64-bit integer");
  }
  return a[0].integer() < 0 ? -a[0].integer() : a[0].integer();
}

Value sign(Arguments a, const Context&) {
  const double x = number(a[0]);
  return std::int64_t{(x > 0) - (x < 0)};
}

/// Halves go up: round(-1.5) is -1.0.
Value round(Arguments a, const Context&) {
  const double x = number(a[0]);
  if (a.size() == 1) return std::fabs(x) < 0x1p52 ? std::floor(x + 0.5) : x;
  if (a[1].kind() != Kind::Integer) refuse(a[1]);
  if (a[1].integer() < 0 || a[1].integer() > 300) {
    throw argument_error("NumberOutOfRange", fmt::format("round() cannot keep {} digits", a[1].integer()));
  }
  const double scale = std::pow(10.0, static_cast<double>(a[1].integer()));
  const double scaled = x * scale;
  return std::fabs(scaled) < 0x1p52 ? std::copysign(std::floor(std::fabs(scaled) + 0.5), scaled) / scale : x;
}

double square_root(double x) { return std::sqrt(x); }
double exponential(double x) { return std::exp(x); }
double natural_log(double x) { return std::log(x); }
double decimal_log(double x) { return std::log10(x); }
double ceiling(double x) { return std::ceil(x); }
double floor_of(double x) { return std::floor(x); }

Value is_nan(Arguments a, const Context&) { return std::isnan(number(a[0])); }

Value e(Arguments, const Context&) { return std::numbers::e; }
Value pi(Arguments, const Context&) { return std::numbers::pi; }

std::mt19937_64& generator() {
  thread_local std::mt19937_64 engine{std::random_device{}()};
  return engine;
}

/// At least 0 and below 1.
Value rand(Arguments, const Context&) { return static_cast<double>(generator()() >> 11) * 0x1p-53; }

/// A version 4 UUID (RFC 9562).
Value random_uuid(Arguments, const Context&) {
  const std::uint64_t high = (generator()() & ~0xf000ull) | 0x4000ull;
  const std::uint64_t low = (generator()() & ~(0b11ull << 62)) | (0b10ull << 62);
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, high >> 16 & 0xffff, high & 0xffff,
                     low >> 48, low & 0xffffffffffff);
}

/// Milliseconds since 1970, when the statement began.
Value timestamp(Arguments, const Context& context) {
  return context.statement.seconds * 1000 + context.statement.nanoseconds / 1'000'000;
}

constexpr Kinds kNumber{Kind::Integer, Kind::Float};

Function from_number(std::string_view name, Kinds gives, decltype(Function::evaluate) evaluate) {
  return {.name = name, .least = 1, .most = 1, .takes = {kNumber}, .gives = gives, .evaluate = evaluate};
}

Function from_nothing(std::string_view name, Kinds gives, bool pure, decltype(Function::evaluate) evaluate) {
  return {.name = name, .gives = gives, .pure = pure, .evaluate = evaluate};
}

}  // namespace

std::vector<Function> numeric_functions() {
  return {
      from_number("abs", kNumber, abs),
      from_number("sign", Kind::Integer, sign),
      from_number("ceil", Kind::Float, of_real<ceiling>),
      from_number("floor", Kind::Float, of_real<floor_of>),
      {.name = "round",
       .least = 1,
       .most = 2,
       .takes = {kNumber, Kind::Integer},
       .gives = Kind::Float,
       .evaluate = round},
      from_number("sqrt", Kind::Float, of_real<square_root>),
      from_number("exp", Kind::Float, of_real<exponential>),
      from_number("log", Kind::Float, of_real<natural_log>),
      from_number("log10", Kind::Float, of_real<decimal_log>),
      from_number("isNaN", Kind::Boolean, is_nan),
      from_nothing("e", Kind::Float, true, e),
      from_nothing("pi", Kind::Float, true, pi),
      from_nothing("rand", Kind::Float, false, rand),
      from_nothing("randomUUID", Kind::String, false, random_uuid),
      from_nothing("timestamp", Kind::Integer, true, timestamp),
  };
}

}  // namespace newsgraph::query
