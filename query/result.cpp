#include "query/result.hpp"

#include <fmt/format.h>

#include <cmath>

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

bool is_plain(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const auto c : name)
    if (!(c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
          static_cast<unsigned char>(c) >= 0x80))
      return false;
  return true;
}

std::string quoted_name(std::string_view name) {
  if (is_plain(name)) return std::string(name);
  std::string text = "`";
  for (const auto c : name) text += c == '`' ? std::string("``") : std::string(1, c);
  return text + "`";
}

std::string quoted(std::string_view content) {
  std::string text = "'";
  for (const auto c : content) {
    switch (c) {
      case '\'':
        text += "\\'";
        break;
      case '\\':
        text += "\\\\";
        break;
      case '\n':
        text += "\\n";
        break;
      case '\r':
        text += "\\r";
        break;
      case '\t':
        text += "\\t";
        break;
      default:
        text += c;
    }
  }
  return text + "'";
}

std::string of_float(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  auto text = fmt::format("{}", value);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

class Writer {
 public:
  explicit Writer(const graph::PropertyGraph& graph) : graph_(graph) {}

  std::string value(const Value& v) const {
    switch (v.kind()) {
      case Kind::Null:
        return "null";
      case Kind::Boolean:
        return v.boolean() ? "true" : "false";
      case Kind::Integer:
        return fmt::format("{}", v.integer());
      case Kind::Float:
        return of_float(v.real());
      case Kind::String:
        return quoted(v.string());
      case Kind::List:
        return list(v.list());
      case Kind::Map:
        return map(v.map());
      case Kind::Node:
        return node(v.node());
      case Kind::Relationship:
        return relationship(v.edge());
      case Kind::Path:
        return path(v.path());
      case Kind::Date:
        return quoted(graph::to_string(v.date()));
      case Kind::LocalTime:
        return quoted(graph::to_string(v.local_time()));
      case Kind::Time:
        return quoted(graph::to_string(v.time()));
      case Kind::LocalDateTime:
        return quoted(graph::to_string(v.local_date_time()));
      case Kind::DateTime:
        return quoted(graph::to_string(v.date_time()));
      case Kind::Duration:
        return quoted(graph::to_string(v.duration()));
    }
    return {};
  }

 private:
  std::string list(const graph::List& elements) const {
    std::string text;
    for (const auto& element : elements) text += (text.empty() ? "" : ", ") + value(element);
    return "[" + text + "]";
  }

  std::string map(const graph::Map& entries) const {
    std::string text;
    for (const auto& [key, entry] : entries)
      text += (text.empty() ? "" : ", ") + quoted_name(key) + ": " + value(entry);
    return "{" + text + "}";
  }

  std::string properties(const graph::Properties& all) const {
    if (all.empty()) return {};
    graph::Map entries;
    for (const auto& [key, entry] : all) entries.emplace_back(graph_.name(key), entry);
    const Value sorted(std::move(entries));
    return map(sorted.map());
  }

  std::string node(graph::NodeId id) const {
    if (!graph_.contains(id)) return "(deleted)";
    std::string text;
    for (const auto label : graph_.labels(id)) text += ":" + quoted_name(graph_.name(label));
    const auto inside = properties(graph_.properties(id));
    if (!text.empty() && !inside.empty()) text += ' ';
    return "(" + text + inside + ")";
  }

  std::string relationship(graph::EdgeId id) const {
    if (!graph_.contains(id)) return "[deleted]";
    const auto inside = properties(graph_.properties(id));
    return "[:" + quoted_name(graph_.name(graph_.type_of(id))) + (inside.empty() ? "" : " ") + inside + "]";
  }

  std::string path(const graph::Path& walk) const {
    std::string text = "<" + node(walk.nodes.front());
    for (std::size_t i = 0; i < walk.edges.size(); ++i) {
      const bool forward = graph_.contains(walk.edges[i]) && graph_.source(walk.edges[i]) == walk.nodes[i];
      text += (forward ? "-" : "<-") + relationship(walk.edges[i]) + (forward ? "->" : "-") +
              node(walk.nodes[i + 1]);
    }
    return text + ">";
  }

  const graph::PropertyGraph& graph_;
};

}  // namespace

bool Statistics::any() const {
  return nodes_created || nodes_deleted || relationships_created || relationships_deleted || labels_added ||
         labels_removed || properties_set || indexes_created || indexes_dropped;
}

std::string to_text(const graph::PropertyGraph& graph, const Value& value) {
  return Writer(graph).value(value);
}

}  // namespace newsgraph::query
