#include "cli/element_text.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::cli {

using graph::EdgeId;
using graph::Kind;
using graph::NodeId;
using graph::PropertyGraph;
using graph::Value;

namespace {

template <class Id>
Value find_property(const PropertyGraph& graph, Id element, std::string_view name) {
  const auto key = graph.find_key(name);
  return key ? graph.property(element, *key) : Value();
}

}  // namespace

Value property_of(const PropertyGraph& graph, NodeId node, std::string_view key) {
  return find_property(graph, node, key);
}
Value property_of(const PropertyGraph& graph, EdgeId edge, std::string_view key) {
  return find_property(graph, edge, key);
}

std::string as_text(const Value& value) {
  if (value.kind() == Kind::String) return std::string(value.string());
  return value.kind() == Kind::Date ? graph::to_string(value.date()) : std::string();
}

std::optional<std::int64_t> as_count(const Value& value) {
  return value.kind() == Kind::Integer ? std::optional(value.integer()) : std::nullopt;
}

std::vector<std::string> as_texts(const Value& value) {
  std::vector<std::string> texts;
  if (value.kind() != Kind::List) return texts;
  for (const Value& element : value.list()) {
    if (std::string text = as_text(element); !text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3 + (number < 0); i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

std::string type_name_of(const PropertyGraph& graph, NodeId node) {
  constexpr std::array<std::string_view, 11> types = {"Person",    "Agency",  "Country", "Place",
                                                      "Unit",      "Group",   "Weapon",  "Agreement",
                                                      "Statement", "Article", "Unstated"};
  for (const std::string_view type : types) {
    const auto label = graph.find_label(type);
    if (label && graph.has_label(node, *label)) return std::string(type);
  }
  const auto labels = graph.labels(node);
  return labels.empty() ? std::string() : std::string(graph.name(labels.front()));
}

std::string name_of(const PropertyGraph& graph, NodeId node) {
  for (const std::string_view key : {"name", "title", "text", "id"}) {
    if (std::string name = as_text(property_of(graph, node, key)); !name.empty()) return name;
  }
  const std::string type = type_name_of(graph, node);
  if (type == "Unstated") return "not stated";
  return type.empty() ? "node" : type;
}

std::string verb_of(const PropertyGraph& graph, EdgeId edge) {
  std::string verb(graph.name(graph.type_of(edge)));
  for (char& c : verb) c = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return verb;
}

std::string verb_with_count(const PropertyGraph& graph, EdgeId edge) {
  std::string verb = verb_of(graph, edge);
  const auto count = as_count(property_of(graph, edge, "count"));
  if (!count) return verb;
  for (const NodeId end : {graph.source(edge), graph.target(edge)}) {
    const std::string name = name_of(graph, end);
    if (name.find(grouped(*count)) != std::string::npos ||
        name.find(std::to_string(*count)) != std::string::npos)
      return verb;
    if (as_count(property_of(graph, end, "count")) == count) return verb;
  }
  return verb + ' ' + grouped(*count);
}

std::int64_t support_of(const PropertyGraph& graph, EdgeId edge) {
  return std::max<std::int64_t>(1, as_count(property_of(graph, edge, "support")).value_or(1));
}

std::string factuality_of(const PropertyGraph& graph, EdgeId edge) {
  return as_text(property_of(graph, edge, "factuality"));
}

std::string_view factuality_in_words(std::string_view factuality) {
  return factuality == "actual" ? "reported as fact" : factuality;
}

std::string article_in_words(const PropertyGraph& graph, std::string_view id) {
  const auto label = graph.find_label("Article");
  const auto key = graph.find_key("id");
  if (!label || !key) return std::string(id);
  const auto found = graph.nodes_with(label, *key, Value(id));
  if (found.empty()) return std::string(id);
  const NodeId article = found.front();
  const std::string title = as_text(property_of(graph, article, "title"));
  std::string text = title.empty() ? std::string(id) : '"' + title + '"';
  for (const std::string_view detail : {"outlet", "date"}) {
    if (const std::string known = as_text(property_of(graph, article, detail)); !known.empty())
      text += ", " + known;
  }
  return text;
}

}  // namespace newsgraph::cli
