#include "tests/tck/canonical.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace newsgraph::tck {

using graph::Kind;
using graph::PropertyGraph;
using graph::Value;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;  // key and canonical value

std::string float_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (value == 0) return "0.0";  // of either sign
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
  return std::string(buffer, end);
}

std::string list_text(std::vector<std::string> elements, ListOrder order) {
  if (order == ListOrder::Ignored) std::sort(elements.begin(), elements.end());
  return fmt::format("[{}]", fmt::join(elements, ", "));
}

std::string entries_text(Entries entries) {
  std::sort(entries.begin(), entries.end());
  std::string text = "{";
  for (const auto& [key, value] : entries) {
    if (text.size() > 1) text += ", ";
    text += key + ": " + value;
  }
  return text + "}";
}

std::string element_text(std::vector<std::string> labels, const Entries& properties) {
  std::sort(labels.begin(), labels.end());
  std::string text;
  for (const auto& label : labels) text += ":" + label;
  if (properties.empty()) return text;
  return text + (text.empty() ? "" : " ") + entries_text(properties);
}

Entries entries_of(const Literal& literal, ListOrder order) {
  Entries entries;
  for (const auto& [key, value] : literal.properties) entries.emplace_back(key, canonical(value, order));
  return entries;
}

std::string path_text(const Literal& path, ListOrder order) {
  std::string text = "<" + canonical(path.elements.front(), order);
  for (std::size_t i = 1; i < path.elements.size(); i += 2) {
    const auto& edge = path.elements[i];
    text += (edge.forwards ? "-" : "<-") + canonical(edge, order) + (edge.forwards ? "->" : "-");
    text += canonical(path.elements[i + 1], order);
  }
  return text + ">";
}

Entries entries_of(const graph::Properties& properties, const PropertyGraph& graph, ListOrder order) {
  Entries entries;
  for (const auto& [key, value] : properties) {
    entries.emplace_back(graph.name(key), canonical(value, graph, order));
  }
  return entries;
}

std::string node_text(graph::NodeId node, const PropertyGraph& graph, ListOrder order) {
  if (!graph.contains(node)) return "(deleted)";
  std::vector<std::string> labels;
  for (const auto label : graph.labels(node)) labels.emplace_back(graph.name(label));
  return "(" + element_text(std::move(labels), entries_of(graph.properties(node), graph, order)) + ")";
}

std::string edge_text(graph::EdgeId edge, const PropertyGraph& graph, ListOrder order) {
  if (!graph.contains(edge)) return "[deleted]";
  return "[" +
         element_text({std::string(graph.name(graph.type_of(edge)))},
                      entries_of(graph.properties(edge), graph, order)) +
         "]";
}

std::string path_text(const graph::Path& path, const PropertyGraph& graph, ListOrder order) {
  std::string text = "<" + node_text(path.nodes.front(), graph, order);
  for (std::size_t i = 0; i < path.edges.size(); ++i) {
    const bool forwards = !graph.contains(path.edges[i]) || graph.source(path.edges[i]) == path.nodes[i];
    text += (forwards ? "-" : "<-") + edge_text(path.edges[i], graph, order) + (forwards ? "->" : "-");
    text += node_text(path.nodes[i + 1], graph, order);
  }
  return text + ">";
}

std::string quoted(std::string_view text) { return fmt::format("'{}'", text); }

}  // namespace

std::string canonical(const Literal& literal, ListOrder order) {
  switch (literal.kind) {
    case Literal::Kind::Null:
      return "null";
    case Literal::Kind::Boolean:
      return literal.boolean ? "true" : "false";
    case Literal::Kind::Integer:
      return std::to_string(literal.integer);
    case Literal::Kind::Float:
      return float_text(literal.real);
    case Literal::Kind::String:
      return quoted(literal.string);
    case Literal::Kind::List: {
      std::vector<std::string> elements;
      for (const auto& element : literal.elements) elements.push_back(canonical(element, order));
      return list_text(std::move(elements), order);
    }
    case Literal::Kind::Map:
      return entries_text(entries_of(literal, order));
    case Literal::Kind::Node:
      return "(" + element_text(literal.labels, entries_of(literal, order)) + ")";
    case Literal::Kind::Relationship:
      return "[" + element_text(literal.labels, entries_of(literal, order)) + "]";
    case Literal::Kind::Path:
      return path_text(literal, order);
  }
  return {};
}

std::string canonical(const Value& value, const PropertyGraph& graph, ListOrder order) {
  switch (value.kind()) {
    case Kind::Null:
      return "null";
    case Kind::Boolean:
      return value.boolean() ? "true" : "false";
    case Kind::Integer:
      return std::to_string(value.integer());
    case Kind::Float:
      return float_text(value.real());
    case Kind::String:
      return quoted(value.string());
    case Kind::List: {
      std::vector<std::string> elements;
      for (const auto& element : value.list()) elements.push_back(canonical(element, graph, order));
      return list_text(std::move(elements), order);
    }
    case Kind::Map: {
      Entries entries;
      for (const auto& [key, entry] : value.map()) entries.emplace_back(key, canonical(entry, graph, order));
      return entries_text(std::move(entries));
    }
    case Kind::Node:
      return node_text(value.node(), graph, order);
    case Kind::Relationship:
      return edge_text(value.edge(), graph, order);
    case Kind::Path:
      return path_text(value.path(), graph, order);
    case Kind::Date:
      return quoted(to_string(value.date()));
    case Kind::LocalTime:
      return quoted(to_string(value.local_time()));
    case Kind::Time:
      return quoted(to_string(value.time()));
    case Kind::LocalDateTime:
      return quoted(to_string(value.local_date_time()));
    case Kind::DateTime:
      return quoted(to_string(value.date_time()));
    case Kind::Duration:
      return quoted(to_string(value.duration()));
  }
  return {};
}

}  // namespace newsgraph::tck
