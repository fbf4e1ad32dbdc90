#include "graph/formats/json_value.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>

#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "graph/quoted_text.hpp"
#include "graph/temporal_text.hpp"
#include "graph/temporal_value.hpp"

namespace newsgraph::graph {
namespace {

constexpr int kMaximumDepth = 500;

void append_tagged(std::string& out, std::string_view tag, std::string_view text) {
  out += "{\"$";
  out += tag;
  out += "\":";
  append_json_string(out, text);
  out += '}';
}

void append_list(std::string& out, const List& list) {
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ',';
    append_json(out, list[i]);
  }
  out += ']';
}

void append_map(std::string& out, const Map& map) {
  const bool looks_tagged = !map.empty() && map.front().first.starts_with('$');
  out += looks_tagged ? "{\"$map\":{" : "{";
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, map[i].first);
    out += ':';
    append_json(out, map[i].second);
  }
  out += looks_tagged ? "}}" : "}";
}

template <class T>
Value required(std::optional<T> value, std::string_view tag, std::string_view text) {
  if (!value) throw JsonError(fmt::format("\"{}\" is not a value for \"{}\"", text, tag));
  return Value(*std::move(value));
}

Value read_float_word(std::string_view text) {
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text == "Infinity") return std::numeric_limits<double>::infinity();
  if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
  throw JsonError(fmt::format("\"{}\" is not a value for \"$float\"", text));
}

Value read_tagged(std::string_view tag, std::string_view text) {
  if (tag == "$date") return required(read_date(text), tag, text);
  if (tag == "$localtime") return required(read_local_time(text), tag, text);
  if (tag == "$time") return required(read_time(text), tag, text);
  if (tag == "$localdatetime") return required(read_local_date_time(text), tag, text);
  if (tag == "$datetime") return required(read_date_time(text), tag, text);
  if (tag == "$duration") return required(read_duration(text), tag, text);
  if (tag == "$float") return read_float_word(text);
  throw JsonError(fmt::format("unknown tag \"{}\"", tag));
}

std::string_view view(const rapidjson::Value& json) { return {json.GetString(), json.GetStringLength()}; }

Value convert(const rapidjson::Value& json, int depth);

Value convert_entries(const rapidjson::Value& json, int depth) {
  Map map;
  map.reserve(json.MemberCount());
  for (const auto& member : json.GetObject()) {
    map.emplace_back(std::string(view(member.name)), convert(member.value, depth));
  }
  return Value(std::move(map));
}

Value convert_object(const rapidjson::Value& json, int depth) {
  if (json.MemberCount() == 1) {
    const auto& member = *json.MemberBegin();
    if (view(member.name).starts_with('$')) {
      if (view(member.name) == "$map" && member.value.IsObject()) return convert_entries(member.value, depth);
      if (!member.value.IsString()) {
        throw JsonError(fmt::format("the tag \"{}\" needs a string", view(member.name)));
      }
      return read_tagged(view(member.name), view(member.value));
    }
  }
  return convert_entries(json, depth);
}

Value convert(const rapidjson::Value& json, int depth) {
  if (depth > kMaximumDepth) throw JsonError("more than 500 levels of brackets");
  if (json.IsNull()) return {};
  if (json.IsBool()) return Value(json.GetBool());
  if (json.IsInt64()) return Value(static_cast<std::int64_t>(json.GetInt64()));
  if (json.IsNumber()) return Value(json.GetDouble());
  if (json.IsString()) return Value(view(json));
  if (json.IsObject()) return convert_object(json, depth + 1);
  List list;
  list.reserve(json.Size());
  for (const auto& child : json.GetArray()) list.push_back(convert(child, depth + 1));
  return Value(std::move(list));
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) { append_quoted(out, text, '"'); }

void append_json(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::Null:
      out += "null";
      break;
    case Kind::Boolean:
      out += value.boolean() ? "true" : "false";
      break;
    case Kind::Integer:
      out += std::to_string(value.integer());
      break;
    case Kind::Float:
      if (std::isfinite(value.real())) {
        out += to_string_float(value.real());
      } else {
        append_tagged(out, "float", to_string_float(value.real()));
      }
      break;
    case Kind::String:
      append_json_string(out, value.string());
      break;
    case Kind::List:
      append_list(out, value.list());
      break;
    case Kind::Map:
      append_map(out, value.map());
      break;
    case Kind::Date:
    case Kind::LocalTime:
    case Kind::Time:
    case Kind::LocalDateTime:
    case Kind::DateTime:
    case Kind::Duration: {
      const auto [type, text] = temporal_text(value);
      append_tagged(out, type, text);
      break;
    }
    case Kind::Node:
    case Kind::Relationship:
    case Kind::Path:
      append_json_string(out, to_string(value));
      break;
  }
}

std::string to_json(const Value& value) {
  std::string out;
  append_json(out, value);
  return out;
}

Value parse_json(std::string_view text) {
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                              rapidjson::kParseFullPrecisionFlag;
  rapidjson::MemoryStream bytes(text.data(), text.size());
  rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
  rapidjson::Document document;
  document.ParseStream<kFlags, rapidjson::UTF8<>>(stream);
  if (document.HasParseError()) {
    throw JsonError(fmt::format("no valid JSON at byte {}: {}", document.GetErrorOffset() + 1,
                                rapidjson::GetParseError_En(document.GetParseError())));
  }
  return convert(document, 0);
}

}  // namespace newsgraph::graph
