// Trigonometric functions (openCypher 9, "Trigonometric functions"); angles in radians.

#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

double number(const Value& value) {
  if (value.is_number()) return value.number();
  throw type_error("InvalidArgumentValue", fmt::format("expected a number, not {}", name_of(value.kind())));
}

template <double (*function)(double)>
Value of_real(Arguments a, const Context&) {
  return function(number(a[0]));
}

double sine(double x) { return std::sin(x); }
double cosine(double x) { return std::cos(x); }
double tangent(double x) { return std::tan(x); }
double cotangent(double x) { return 1 / std::tan(x); }
double arc_sine(double x) { return std::asin(x); }
double arc_cosine(double x) { return std::acos(x); }
double arc_tangent(double x) { return std::atan(x); }
double degrees(double x) { return x * 180 / std::numbers::pi; }
double radians(double x) { return x / 180 * std::numbers::pi; }
/// Half the versed sine, for distances on a sphere.
double haversine(double x) { return (1 - std::cos(x)) / 2; }

Value arc_tangent_2(Arguments a, const Context&) { return std::atan2(number(a[0]), number(a[1])); }

constexpr Kinds kNumber{Kind::Integer, Kind::Float};

Function from_angle(std::string_view name, decltype(Function::evaluate) evaluate) {
  return {
      .name = name, .least = 1, .most = 1, .takes = {kNumber}, .gives = Kind::Float, .evaluate = evaluate};
}

}  // namespace

std::vector<Function> trigonometric_functions() {
  return {
      from_angle("sin", of_real<sine>),
      from_angle("cos", of_real<cosine>),
      from_angle("tan", of_real<tangent>),
      from_angle("cot", of_real<cotangent>),
      from_angle("asin", of_real<arc_sine>),
      from_angle("acos", of_real<arc_cosine>),
      from_angle("atan", of_real<arc_tangent>),
      from_angle("degrees", of_real<degrees>),
      from_angle("radians", of_real<radians>),
      from_angle("haversin", of_real<haversine>),
      {.name = "atan2",
       .least = 2,
       .most = 2,
       .takes = {kNumber},
       .gives = Kind::Float,
       .evaluate = arc_tangent_2},
  };
}

}  // namespace newsgraph::query
