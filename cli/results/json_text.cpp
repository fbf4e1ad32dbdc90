#include "cli/results/json_text.hpp"

#include <stdexcept>

#include "graph/formats/json_value.hpp"

namespace newsgraph::cli {

using graph::Kind;
using graph::Value;

namespace {

template <class Id>
std::string element_id(Id id) {
  return std::to_string(static_cast<std::uint32_t>(id));
}

}  // namespace

void JsonText::value(const Value& value) {
  if (text_.size() > most_) throw std::length_error("a row's text is too large");
  switch (value.kind()) {
    case Kind::Node:
      return node(value.node());
    case Kind::Relationship:
      return relationship(value.edge());
    case Kind::Path:
      return path(value.path());
    case Kind::List:
      return array(value.list(), [this](const Value& element) { this->value(element); });
    case Kind::Map:
      return map(value.map());
    default:
      graph::append_json(text_, value);
  }
}

void JsonText::row(const std::vector<std::string>& columns, const std::vector<Value>& values) {
  text_ += '{';
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) text_ += ',';
    key(columns[i]);
    value(values[i]);
  }
  text_ += '}';
}

void JsonText::string(std::string_view text) { graph::append_json_string(text_, text); }

void JsonText::key(std::string_view name) {
  string(name);
  text_ += ':';
}

template <class Elements, class Write>
void JsonText::array(const Elements& elements, Write write) {
  text_ += '[';
  bool first = true;
  for (const auto& element : elements) {
    if (!std::exchange(first, false)) text_ += ',';
    write(element);
  }
  text_ += ']';
}

void JsonText::map(const graph::Map& entries) {
  text_ += '{';
  bool first = true;
  for (const auto& [name, entry] : entries) {
    if (!std::exchange(first, false)) text_ += ',';
    key(name);
    value(entry);
  }
  text_ += '}';
}

void JsonText::properties(const graph::Properties& values) {
  key("properties");
  graph::Map entries;
  for (const auto& [name, entry] : values) entries.emplace_back(std::string(graph_.name(name)), entry);
  map(Value(std::move(entries)).map());
}

void JsonText::kind(std::string_view name) {
  if (!with_ids_) return;
  key("kind");
  string(name);
  text_ += ',';
}

void JsonText::node(graph::NodeId node) {
  text_ += '{';
  kind("node");
  if (with_ids_) {
    key("id");
    string(element_id(node));
    text_ += ',';
  }
  if (with_ids_ && !graph_.contains(node)) {  // deleted by the very query that gives it
    text_ += R"("labels":[],"properties":{}})";
    return;
  }
  key("labels");
  array(graph_.labels(node), [this](graph::LabelId label) { string(graph_.name(label)); });
  text_ += ',';
  properties(graph_.properties(node));
  text_ += '}';
}

void JsonText::relationship(graph::EdgeId edge) {
  text_ += '{';
  kind("relationship");
  if (with_ids_) {
    key("id");
    string(element_id(edge));
    text_ += ',';
  }
  key("type");
  string(graph_.name(graph_.type_of(edge)));
  text_ += ',';
  if (with_ids_) {
    key("source");
    string(element_id(graph_.source(edge)));
    text_ += ',';
    key("target");
    string(element_id(graph_.target(edge)));
    text_ += ',';
  }
  properties(graph_.contains(edge) ? graph_.properties(edge) : graph::Properties());
  text_ += '}';
}

void JsonText::path(const graph::Path& path) {
  text_ += '{';
  kind("path");
  key("nodes");
  array(path.nodes, [this](graph::NodeId id) { node(id); });
  text_ += ',';
  key("relationships");
  array(path.edges, [this](graph::EdgeId id) { relationship(id); });
  text_ += '}';
}

}  // namespace newsgraph::cli
