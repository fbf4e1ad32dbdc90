#include "graph/formats/rdf/terms.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

#include "graph/formats/json_value.hpp"
#include "graph/temporal_text.hpp"

namespace newsgraph::graph::rdf {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

std::string xsd(std::string_view name) { return std::string(kXsd).append(name); }

Term typed(std::string text, std::string_view type) {
  return {Term::Kind::Literal, std::move(text), xsd(type)};
}
/// Of our own: its name is the tag of JSON's values without the "$".
Term own(std::string text, std::string_view tag) {
  return {Term::Kind::Literal, std::move(text), std::string(kOwn).append(tag)};
}

std::string float_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-INF" : "INF";
  std::string text = to_string_float(value);
  if (text.find('e') == std::string::npos) text += "e0";  // without one it would be a decimal in Turtle
  return text;
}

bool is_xsd_date(Date date) {
  const std::int64_t year = to_civil(date).year;
  return year >= 1 && year <= 9999;
}

/// Whole minutes, at most 14 hours.
bool is_xsd_offset(std::int32_t seconds) {
  return seconds % 60 == 0 && seconds >= -50'400 && seconds <= 50'400;
}

/// hh:mm:ss, with as many digits of the second's parts as there are.
std::string clock(LocalTime time) {
  const std::int64_t seconds = time.nanoseconds / 1'000'000'000, parts = time.nanoseconds % 1'000'000'000;
  std::string text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (parts == 0) return text;
  text += fmt::format(".{:09}", parts);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::string offset_text(std::int32_t seconds) {
  if (seconds == 0) return "Z";
  const std::int32_t minutes = std::abs(seconds) / 60;
  return fmt::format("{}{:02}:{:02}", seconds < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string date_and_clock(const LocalDateTime& value) {
  return to_string(value.date) + 'T' + clock(value.time);
}

Term date_time_literal(const DateTime& value) {
  const bool fits = value.zone.empty() && is_xsd_date(value.local.date) && is_xsd_offset(value.offset);
  if (!fits) return own(to_string(value), "datetime");
  return typed(date_and_clock(value.local) + offset_text(value.offset), "dateTime");
}

/// Texts that hold U+0000, which not every reader bears, are JSON.
Term string_literal(std::string_view text) {
  if (text.find('\0') == std::string_view::npos) return typed(std::string(text), "string");
  return own(to_json(Value(text)), "json");
}

template <class T>
std::optional<Value> as_value(std::optional<T> value) {
  return value ? std::optional(Value(*std::move(value))) : std::nullopt;
}

template <class Number>
std::optional<Value> read_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return Value(number);
}

std::optional<Value> read_float(std::string_view text) {
  if (text == "INF" || text == "+INF") return Value(std::numeric_limits<double>::infinity());
  if (text == "-INF") return Value(-std::numeric_limits<double>::infinity());
  if (text == "NaN") return Value(std::numeric_limits<double>::quiet_NaN());
  return read_number<double>(text);
}

std::optional<Value> read_boolean(std::string_view text) {
  if (text == "true" || text == "1") return Value(true);
  if (text == "false" || text == "0") return Value(false);
  return std::nullopt;
}

std::optional<Value> either(std::optional<Value> first, std::optional<Value> second) {
  return first ? std::move(first) : std::move(second);
}

std::optional<Value> read_xsd(std::string_view type, std::string_view text) {
  for (const std::string_view integer : {"integer", "int", "long", "short", "byte", "nonNegativeInteger",
                                         "positiveInteger", "unsignedInt", "unsignedLong"}) {
    if (type == integer) return read_number<std::int64_t>(text);
  }
  if (type == "double" || type == "float" || type == "decimal") return read_float(text);
  if (type == "boolean") return read_boolean(text);
  if (type == "date") return as_value(read_date(text));
  if (type == "time") return either(as_value(read_time(text)), as_value(read_local_time(text)));
  if (type == "dateTime") return either(as_value(read_date_time(text)), as_value(read_local_date_time(text)));
  if (type == "duration") return as_value(read_duration(text));
  return std::nullopt;
}

/// nullopt where the text is not in the form of the datatype.
std::optional<Value> read_own(std::string_view tag, std::string_view text) {
  try {
    Value value = tag == "json" ? parse_json(text)
                                : parse_json("{\"$" + std::string(tag) + "\":" + to_json(Value(text)) + "}");
    if (value.is_storable()) return value;
  } catch (const JsonError&) {  // nullopt says it
  }
  return std::nullopt;
}

}  // namespace

std::string iri(std::string_view space, std::string_view name) {
  std::string out(space);
  for (const char c : name) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::optional<std::string> name_in(std::string_view space, std::string_view iri) {
  if (!iri.starts_with(space)) return std::nullopt;
  std::string name;
  for (std::size_t i = space.size(); i < iri.size(); ++i) {
    unsigned code = 0;
    const std::string_view digits = iri.substr(std::min(i + 1, iri.size()), 2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (iri[i] == '%' && digits.size() == 2 && error == std::errc() && end == digits.data() + 2) {
      name += static_cast<char>(code);
      i += 2;
    } else {
      name += iri[i];
    }
  }
  return name;
}

Term literal(const Value& value) {
  switch (value.kind()) {
    case Kind::Boolean:
      return typed(value.boolean() ? "true" : "false", "boolean");
    case Kind::Integer:
      return typed(std::to_string(value.integer()), "integer");
    case Kind::Float:
      return typed(float_text(value.real()), "double");
    case Kind::String:
      return string_literal(value.string());
    case Kind::Date:
      return is_xsd_date(value.date()) ? typed(to_string(value.date()), "date")
                                       : own(to_string(value.date()), "date");
    case Kind::LocalTime:
      return typed(clock(value.local_time()), "time");
    case Kind::Time:
      return is_xsd_offset(value.time().offset)
                 ? typed(clock(value.time().local) + offset_text(value.time().offset), "time")
                 : own(to_string(value.time()), "time");
    case Kind::LocalDateTime:
      return is_xsd_date(value.local_date_time().date)
                 ? typed(date_and_clock(value.local_date_time()), "dateTime")
                 : own(to_string(value.local_date_time()), "localdatetime");
    case Kind::DateTime:
      return date_time_literal(value.date_time());
    case Kind::Duration: {
      std::string text = to_string(value.duration());
      const bool is_signed =
          text.find('-') != std::string::npos;  // in XML Schema the whole duration would be
      return is_signed ? own(std::move(text), "duration") : typed(std::move(text), "duration");
    }
    default:
      return own(to_json(value), "json");
  }
}

Value value_of(std::string_view text, std::string_view datatype) {
  std::optional<Value> value;
  if (datatype.starts_with(kXsd)) value = read_xsd(datatype.substr(kXsd.size()), text);
  if (datatype.starts_with(kOwn)) value = read_own(datatype.substr(kOwn.size()), text);
  return value ? *std::move(value) : Value(text);
}

}  // namespace newsgraph::graph::rdf
