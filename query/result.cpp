#include "query/result.hpp"

#include <fmt/format.h>

#include "graph/quoted_text.hpp"
#include "graph/temporal_value.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

std::string quoted_name(std::string_view name) {
  std::string text;
  graph::append_name(text, name);
  return text;
}

std::string quoted(std::string_view content) {
  std::string text;
  graph::append_quoted(text, content, '\'');
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
        return graph::to_string_float(v.real());
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
      case Kind::LocalTime:
      case Kind::Time:
      case Kind::LocalDateTime:
      case Kind::DateTime:
      case Kind::Duration:
        return quoted(graph::temporal_text(v).text);
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
