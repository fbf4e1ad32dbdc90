// Conversions (openCypher 9, "Scalar functions": toBoolean, toFloat, toInteger, toString).

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "graph/temporal_value.hpp"
#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"
#include "query/functions/number_text.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::Value;

namespace {

bool equal_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(),
                    [](unsigned char a, char b) { return std::tolower(a) == b; });
}

Value boolean(const Value& value) {
  switch (value.kind()) {
    case Kind::Null:
    case Kind::Boolean:
      return value;
    case Kind::Integer:
      return value.integer() != 0;
    case Kind::String:
      if (equal_ignoring_case(value.string(), "true")) return true;
      if (equal_ignoring_case(value.string(), "false")) return false;
      return {};
    default:
      refuse_argument("toBoolean", value);
  }
}

Value integer(const Value& value) {
  switch (value.kind()) {
    case Kind::Null:
    case Kind::Integer:
      return value;
    case Kind::Boolean:
      return std::int64_t{value.boolean()};
    case Kind::Float:
      if (value.real() >= 0x1p63 || value.real() < -0x1p63) {
        throw QueryError("ArithmeticError", Phase::Runtime, "IntegerOverflow",
                         fmt::format("{} does not fit a 64-bit integer", format_float(value.real())));
      }
      return std::isnan(value.real()) ? Value() : Value(static_cast<std::int64_t>(value.real()));
    case Kind::String: {
      const auto parsed = parse_integer(value.string());
      return parsed ? Value(*parsed) : Value();
    }
    default:
      refuse_argument("toInteger", value);
  }
}

Value real(const Value& value) {
  switch (value.kind()) {
    case Kind::Null:
    case Kind::Float:
      return value;
    case Kind::Integer:
      return value.number();
    case Kind::String: {
      const auto parsed = parse_float(value.string());
      return parsed ? Value(*parsed) : Value();
    }
    default:
      refuse_argument("toFloat", value);
  }
}

Value text(const Value& value) {
  switch (value.kind()) {
    case Kind::Null:
    case Kind::String:
      return value;
    case Kind::Boolean:
      return value.boolean() ? "true" : "false";
    case Kind::Integer:
      return std::to_string(value.integer());
    case Kind::Float:
      return format_float(value.real());
    case Kind::Date:
    case Kind::LocalTime:
    case Kind::Time:
    case Kind::LocalDateTime:
    case Kind::DateTime:
    case Kind::Duration:
      return graph::temporal_text(value).text;
    default:
      refuse_argument("toString", value);
  }
}

template <Value (*convert)(const Value&)>
Value one(Arguments a, const Context&) {
  return convert(a[0]);
}

/// Null where the conversion would be refused.
template <Value (*convert)(const Value&)>
Value or_null(Arguments a, const Context&) {
  try {
    return convert(a[0]);
  } catch (const QueryError&) {
    return {};
  }
}

template <Value (*convert)(const Value&)>
Value each(Arguments a, const Context& context) {
  if (a[0].kind() != Kind::List) refuse_argument("a conversion of lists", a[0]);
  List converted;
  converted.reserve(a[0].list().size());
  for (const Value& element : a[0].list())
    converted.push_back(or_null<convert>(Arguments(&element, 1), context));
  return converted;
}

/// toX, toXOrNull and toXList.
template <Value (*convert)(const Value&)>
void add(std::vector<Function>& all, std::string_view plain, std::string_view nullable, std::string_view list,
         Kind gives) {
  all.push_back({.name = plain, .least = 1, .most = 1, .gives = gives, .evaluate = one<convert>});
  all.push_back({.name = nullable, .least = 1, .most = 1, .gives = gives, .evaluate = or_null<convert>});
  all.push_back({.name = list,
                 .least = 1,
                 .most = 1,
                 .takes = {Kind::List},
                 .gives = Kind::List,
                 .evaluate = each<convert>});
}

}  // namespace

std::vector<Function> conversion_functions() {
  std::vector<Function> all;
  add<boolean>(all, "toBoolean", "toBooleanOrNull", "toBooleanList", Kind::Boolean);
  add<integer>(all, "toInteger", "toIntegerOrNull", "toIntegerList", Kind::Integer);
  add<real>(all, "toFloat", "toFloatOrNull", "toFloatList", Kind::Float);
  add<text>(all, "toString", "toStringOrNull", "toStringList", Kind::String);
  return all;
}

}  // namespace newsgraph::query
