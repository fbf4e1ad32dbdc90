#include "graph/formats/kuzu_columns.hpp"

#include <fmt/format.h>

#include "graph/formats/plain_text.hpp"
#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph::kuzu {
namespace {

/// Between a list's elements, and before each, so that neither an empty list nor an empty element is lost.
constexpr std::string_view kSeparator = "\x1f", kBefore = "\x1e";

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_in_years(Date date) {
  static const Date first = from_civil({1, 1, 1}), last = from_civil({9999, 12, 31});
  return first <= date && date <= last;
}

bool is_in_timestamps(const LocalDateTime& value) {
  return is_in_years(value.date) && value.time.nanoseconds % 1000 == 0;
}

/// Of one value that is no list.
std::string_view scalar_type(const Value& value) {
  switch (value.kind()) {
    case Kind::Boolean:
      return "BOOL";
    case Kind::Integer:
      return "INT64";
    case Kind::Float:
      return "DOUBLE";
    case Kind::Date:
      return is_in_years(value.date()) ? "DATE" : "STRING";
    case Kind::LocalDateTime:
      return is_in_timestamps(value.local_date_time()) ? "TIMESTAMP" : "STRING";
    case Kind::DateTime:
      return is_in_timestamps(value.date_time().local) && value.date_time().offset % 60 == 0 ? "TIMESTAMP_TZ"
                                                                                             : "STRING";
    default:
      return "STRING";
  }
}

/// A value's text for CAST, which wants no zone's name.
std::string cast_text(const Value& value) {
  if (value.kind() != Kind::DateTime) return plain_text(value);
  DateTime date_time = value.date_time();
  date_time.zone.clear();
  return to_string(date_time);
}

}  // namespace

std::string backticked(std::string_view name) {
  std::string out = "`";
  for (const char c : name) out.append(c == '`' ? 2 : 1, c);
  return out + '`';
}

std::string Names::take(std::string name) {
  if (name.empty()) name = "_";
  std::erase(name, '`');
  while (!taken_.insert(lower(name)).second) name += '_';
  return name;
}

void ColumnType::add(const Value& value) {
  const bool list = value.kind() == Kind::List;
  if (is_known_ && list != is_list_) {  // one value and several: JSON
    is_list_ = false;
    scalar_ = "STRING";
    return;
  }
  is_known_ = true;
  is_list_ = list;
  if (!list) return widen(scalar_type(value));
  for (const Value& element : value.list()) widen(scalar_type(element));
}

void ColumnType::widen(std::string_view type) {
  if (scalar_.empty() || scalar_ == type) {
    scalar_ = type;
  } else if ((scalar_ == "DOUBLE" && type == "INT64") || (scalar_ == "INT64" && type == "DOUBLE")) {
    scalar_ = "DOUBLE";
  } else {
    scalar_ = "STRING";
  }
}

std::string ColumnType::field_text(const Value& value) const {
  if (!is_list_) return scalar_ == "STRING" ? plain_text(value) : cast_text(value);
  const bool is_text = name() == "STRING[]";
  std::string out = is_text ? "" : "[";
  for (const Value& element : value.list()) {
    if (out.size() > (is_text ? 0u : 1u)) out += is_text ? kSeparator : ",";
    if (is_text) out += kBefore;
    out += is_text ? plain_text(element) : cast_text(element);
  }
  return is_text ? out : out + ']';
}

std::string ColumnType::expression(std::string_view column) const {
  const std::string own = backticked(column);
  if (name() == "STRING") return own;
  if (name() != "STRING[]") return fmt::format("CAST({} AS {})", own, name());
  return fmt::format(
      "CASE WHEN {0} = '' THEN CAST('[]' AS STRING[]) "
      "ELSE list_transform(string_split({0}, '{1}'), x -> substring(x, 2, size(x))) END",
      own, kSeparator);
}

void Columns::add(const PropertyGraph& graph, const Properties& properties, std::string_view key) {
  for (const auto& [id, value] : properties) {
    if (!is_own_key(graph.name(id), value, key)) types_[std::string(graph.name(id))].add(value);
  }
}

std::vector<Column> Columns::columns() const {
  // What Kùzu has of its own, and the columns that each table has.
  Names names({"_id", "_label", "_src", "_dst", "_nodes", "_rels", "_length", "id_", "key", "from", "to"});
  std::vector<Column> columns;
  for (const auto& [property, type] : types_) columns.push_back({property, names.take(property), type});
  return columns;
}

void NullMark::add(const Value& value) {
  if (value.kind() != Kind::String) return;
  const std::string_view text = value.string();
  if (!text.starts_with("\\N") || text.find_first_not_of('N', 1) != std::string_view::npos) return;
  most_ = std::max(most_, text.size() - 1);
}

}  // namespace newsgraph::graph::kuzu
