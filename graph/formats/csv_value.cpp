// Single values of CSV: what a field's text means in a column of a type, and back.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "graph/formats/csv_header.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/formats/plain_text.hpp"
#include "graph/temporal_text.hpp"

namespace newsgraph::graph {
namespace {

using Type = CsvColumn::Type;

template <class Number>
std::optional<Value> read_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return Value(number);
}

std::optional<Value> read_float(std::string_view text) {
  if (text == "NaN") return Value(std::numeric_limits<double>::quiet_NaN());
  if (text == "Infinity") return Value(std::numeric_limits<double>::infinity());
  if (text == "-Infinity") return Value(-std::numeric_limits<double>::infinity());
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
  });
  return is_plain ? read_number<double>(text) : std::nullopt;
}

std::optional<Value> read_boolean(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lower == "true") return Value(true);
  if (lower == "false") return Value(false);
  return std::nullopt;
}

std::optional<Value> read_json(std::string_view text) {
  try {
    Value value = parse_json(text);
    if (value.is_storable()) return value;
  } catch (const JsonError&) {  // nullopt says it
  }
  return std::nullopt;
}

template <class Temporal>
std::optional<Value> as_value(const std::optional<Temporal>& temporal) {
  return temporal ? std::optional(Value(*temporal)) : std::nullopt;
}

/// Of a list's elements, or of a value.
Type type_of(const Value& value) {
  switch (value.kind()) {
    case Kind::String:
      return Type::String;
    case Kind::Integer:
      return Type::Integer;
    case Kind::Float:
      return Type::Float;
    case Kind::Boolean:
      return Type::Boolean;
    case Kind::Date:
      return Type::Date;
    case Kind::LocalTime:
      return Type::LocalTime;
    case Kind::Time:
      return Type::Time;
    case Kind::LocalDateTime:
      return Type::LocalDateTime;
    case Kind::DateTime:
      return Type::DateTime;
    case Kind::Duration:
      return Type::Duration;
    default:
      return Type::Json;
  }
}

std::string scalar_text(const Value& value) {
  return value.kind() == Kind::List ? to_json(value) : plain_text(value);
}

/// Would splitting at ";" give the list back?
bool can_be_split(const List& list) {
  if (list.empty()) return true;
  if (list.size() == 1 && list[0].kind() == Kind::String && list[0].string().empty()) return false;
  return std::all_of(list.begin(), list.end(), [&](const Value& element) {
    return element.kind() == list[0].kind() && element.kind() != Kind::List &&
           (element.kind() != Kind::String || element.string().find(';') == std::string_view::npos);
  });
}

}  // namespace

std::string_view description_of(CsvColumn::Type type) {
  switch (type) {
    case Type::String:
      return "a string";
    case Type::Integer:
      return "an integer of 64 bits, such as -42";
    case Type::Float:
      return "a number, such as 1.5";
    case Type::Boolean:
      return "true or false";
    case Type::Date:
      return "a date, such as 2024-10-23";
    case Type::LocalTime:
      return "a time, such as 12:30:00";
    case Type::Time:
      return "a time with its offset, such as 12:30:00+01:00";
    case Type::LocalDateTime:
      return "a date and time, such as 2024-10-23T12:30:00";
    case Type::DateTime:
      return "a date and time with its offset, such as 2024-10-23T12:30:00Z";
    case Type::Duration:
      return "a duration, such as P1DT2H";
    case Type::Json:
      break;
  }
  return "a property's value as JSON";
}

std::optional<Value> read_csv_value(CsvColumn::Type type, std::string_view text) {
  switch (type) {
    case Type::String:
      return Value(text);
    case Type::Integer:
      return read_number<std::int64_t>(text);
    case Type::Float:
      return read_float(text);
    case Type::Boolean:
      return read_boolean(text);
    case Type::Date:
      return as_value(read_date(text));
    case Type::LocalTime:
      return as_value(read_local_time(text));
    case Type::Time:
      return as_value(read_time(text));
    case Type::LocalDateTime:
      return as_value(read_local_date_time(text));
    case Type::DateTime:
      return as_value(read_date_time(text));
    case Type::Duration:
      return as_value(read_duration(text));
    case Type::Json:
      break;
  }
  return read_json(text);
}

std::optional<Value> read_csv_list(CsvColumn::Type type, std::string_view text) {
  List list;
  while (!text.empty()) {
    const std::size_t end = text.find(';');
    std::optional<Value> element = read_csv_value(type, text.substr(0, end));
    if (!element) return std::nullopt;
    list.push_back(std::move(*element));
    if (end == std::string_view::npos) return Value(std::move(list));
    text.remove_prefix(end + 1);
    if (text.empty()) {  // "a;" has a second, empty element
      element = read_csv_value(type, "");
      if (!element) return std::nullopt;
      list.push_back(std::move(*element));
    }
  }
  return Value(std::move(list));
}

CsvColumn csv_column_for(const Value& value) {
  CsvColumn column;
  column.type = type_of(value);
  if (value.kind() == Kind::List && can_be_split(value.list())) {
    column.is_list = true;
    column.type = value.list().empty() ? Type::String : type_of(value.list()[0]);
  }
  return column;
}

std::string csv_text(const CsvColumn& column, const Value& value) {
  if (!column.is_list) return scalar_text(value);
  std::string text;
  const List& list = value.list();
  for (std::size_t i = 0; i < list.size(); ++i) text += (i > 0 ? ";" : "") + scalar_text(list[i]);
  return text;
}

}  // namespace newsgraph::graph
