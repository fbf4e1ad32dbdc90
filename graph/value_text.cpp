// Values printed as Cypher literals.

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "graph/quoted_text.hpp"
#include "graph/temporal_value.hpp"
#include "graph/value.hpp"

namespace newsgraph::graph {
namespace {

void append(std::string& text, const Value& value);

void append_list(std::string& text, const List& list) {
  text += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) text += ", ";
    append(text, list[i]);
  }
  text += ']';
}

void append_map(std::string& text, const Map& map) {
  text += '{';
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (i > 0) text += ", ";
    append_name(text, map[i].first);
    text += ": ";
    append(text, map[i].second);
  }
  text += '}';
}

void append_path(std::string& text, const Path& path) {
  for (std::size_t i = 0; i < path.nodes.size(); ++i) {
    text += fmt::format("(#{})", static_cast<std::uint32_t>(path.nodes[i]));
    if (i < path.edges.size()) text += fmt::format("-[#{}]-", static_cast<std::uint32_t>(path.edges[i]));
  }
}

void append(std::string& text, const Value& value) {
  switch (value.kind()) {
    case Kind::Null:
      text += "null";
      break;
    case Kind::Boolean:
      text += value.boolean() ? "true" : "false";
      break;
    case Kind::Integer:
      text += std::to_string(value.integer());
      break;
    case Kind::Float:
      text += to_string_float(value.real());
      break;
    case Kind::String:
      append_quoted(text, value.string(), '\'');
      break;
    case Kind::List:
      append_list(text, value.list());
      break;
    case Kind::Map:
      append_map(text, value.map());
      break;
    case Kind::Node:
      text += fmt::format("(#{})", static_cast<std::uint32_t>(value.node()));
      break;
    case Kind::Relationship:
      text += fmt::format("[#{}]", static_cast<std::uint32_t>(value.edge()));
      break;
    case Kind::Path:
      append_path(text, value.path());
      break;
    case Kind::Date:
    case Kind::LocalTime:
    case Kind::Time:
    case Kind::LocalDateTime:
    case Kind::DateTime:
    case Kind::Duration: {
      const auto [type, iso] = temporal_text(value);
      text += fmt::format("{}('{}')", type, iso);
      break;
    }
  }
}

}  // namespace

std::string to_string(const Value& value) {
  std::string text;
  append(text, value);
  return text;
}

std::string to_string_float(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  const double size = std::fabs(value);
  char buffer[64];
  if (size == 0 || (size >= 1e-5 && size < 1e16)) {
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr;
    std::string text(buffer, end);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
  }
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
  std::string text(buffer, end);
  std::erase(text, '+');  // 1e+300 → 1e300
  if (const auto e = text.find("e-0"); e != std::string::npos) text.erase(e + 2, 1);
  return text;
}

}  // namespace newsgraph::graph
