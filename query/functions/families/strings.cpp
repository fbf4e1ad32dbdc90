// Functions on strings (openCypher 9, "String functions").

#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"
#include "query/functions/text.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::Value;

namespace {

std::string_view string(const char* function, const Value& value) {
  if (value.kind() == Kind::String) return value.string();
  throw type_error("InvalidArgumentValue",
                   fmt::format("{}() needs a String, not {}", function, name_of(value.kind())));
}

std::size_t count(const char* function, const Value& value) {
  if (value.kind() != Kind::Integer) {
    throw type_error("InvalidArgumentValue",
                     fmt::format("{}() needs an Integer, not {}", function, name_of(value.kind())));
  }
  if (value.integer() < 0) {
    throw argument_error("NegativeIntegerArgument",
                         fmt::format("{}() cannot count {}", function, value.integer()));
  }
  return static_cast<std::size_t>(value.integer());
}

Value to_upper(Arguments a, const Context&) { return text::upper(string("toUpper", a[0])); }
Value to_lower(Arguments a, const Context&) { return text::lower(string("toLower", a[0])); }
Value l_trim(Arguments a, const Context&) { return text::trimmed_left(string("lTrim", a[0])); }
Value r_trim(Arguments a, const Context&) { return text::trimmed_right(string("rTrim", a[0])); }
Value trim(Arguments a, const Context&) {
  return text::trimmed_left(text::trimmed_right(string("trim", a[0])));
}

Value substring(Arguments a, const Context&) {
  auto rest = string("substring", a[0]);
  rest.remove_prefix(text::offset_of(rest, count("substring", a[1])));
  return a.size() > 2 ? rest.substr(0, text::offset_of(rest, count("substring", a[2]))) : rest;
}

Value left(Arguments a, const Context&) {
  const auto all = string("left", a[0]);
  return all.substr(0, text::offset_of(all, count("left", a[1])));
}

Value right(Arguments a, const Context&) {
  const auto all = string("right", a[0]);
  const auto wanted = count("right", a[1]);
  const auto length = text::length(all);
  return wanted >= length ? all : all.substr(text::offset_of(all, length - wanted));
}

Value replace(Arguments a, const Context&) {
  return text::replaced(string("replace", a[0]), string("replace", a[1]), string("replace", a[2]));
}

Value split(Arguments a, const Context&) {
  const auto parts = text::split(string("split", a[0]), string("split", a[1]));
  return List(parts.begin(), parts.end());
}

Value char_length(Arguments a, const Context&) {
  return static_cast<std::int64_t>(text::length(string("char_length", a[0])));
}

Function from_string(std::string_view name, Kind gives, decltype(Function::evaluate) evaluate) {
  return {.name = name, .least = 1, .most = 1, .takes = {Kind::String}, .gives = gives, .evaluate = evaluate};
}

}  // namespace

std::vector<Function> string_functions() {
  return {
      from_string("toUpper", Kind::String, to_upper),
      from_string("upper", Kind::String, to_upper),
      from_string("toLower", Kind::String, to_lower),
      from_string("lower", Kind::String, to_lower),
      from_string("lTrim", Kind::String, l_trim),
      from_string("rTrim", Kind::String, r_trim),
      from_string("trim", Kind::String, trim),
      from_string("char_length", Kind::Integer, char_length),
      from_string("character_length", Kind::Integer, char_length),
      {.name = "substring",
       .least = 2,
       .most = 3,
       .takes = {Kind::String, Kind::Integer},
       .gives = Kind::String,
       .evaluate = substring},
      {.name = "left",
       .least = 2,
       .most = 2,
       .takes = {Kind::String, Kind::Integer},
       .gives = Kind::String,
       .evaluate = left},
      {.name = "right",
       .least = 2,
       .most = 2,
       .takes = {Kind::String, Kind::Integer},
       .gives = Kind::String,
       .evaluate = right},
      {.name = "replace",
       .least = 3,
       .most = 3,
       .takes = {Kind::String},
       .gives = Kind::String,
       .evaluate = replace},
      {.name = "split",
       .least = 2,
       .most = 2,
       .takes = {Kind::String},
       .gives = Kind::List,
       .evaluate = split},
  };
}

}  // namespace newsgraph::query
