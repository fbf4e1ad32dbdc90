#include "graph/formats/plain_text.hpp"

#include <cmath>

#include "graph/formats/json_value.hpp"
#include "graph/temporal_value.hpp"

namespace newsgraph::graph {
namespace {

void append_list(std::string& out, const List& list) {
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ',';
    append_plain_json(out, list[i]);
  }
  out += ']';
}

}  // namespace

std::string plain_text(const Value& value) {
  switch (value.kind()) {
    case Kind::String:
      return std::string(value.string());
    case Kind::Float:
      return to_string_float(value.real());
    case Kind::Date:
    case Kind::LocalTime:
    case Kind::Time:
    case Kind::LocalDateTime:
    case Kind::DateTime:
    case Kind::Duration:
      return temporal_text(value).text;
    default:
      std::string text;
      append_plain_json(text, value);
      return text;
  }
}

void append_plain_json(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::List:
      return append_list(out, value.list());
    case Kind::Null:
    case Kind::Boolean:
    case Kind::Integer:
      return append_json(out, value);
    case Kind::Float:
      if (std::isfinite(value.real())) return append_json(out, value);
      break;
    default:
      break;
  }
  append_json_string(out, plain_text(value));
}

}  // namespace newsgraph::graph
