#include "query/execute/operators/write.hpp"

#include <fmt/format.h>

namespace newsgraph::query::execute {

using graph::Kind;
using graph::Value;

namespace {

QueryError wrong_subject() {
  return type_error("InvalidArgumentType",
                    "only nodes and relationships have properties that can be changed");
}

template <class Id>
void write_property(Runtime& runtime, Id id, graph::KeyId key, const Value& value) {
  auto& graph = runtime.writable();
  if (value.is_null() && graph.property(id, key).is_null()) return;
  graph.set_property(id, key, value);
  ++runtime.statistics().properties_set;
}

void require_storable(const std::string& key, const Value& value) {
  if (!value.is_null() && !value.is_storable())
    throw type_error("InvalidPropertyType",
                     fmt::format("`{}` cannot be stored: a property is a number, a text, a truth "
                                 "value, a date or time, or a list of those",
                                 key));
}

bool is_there(const graph::PropertyGraph& graph, const Value& subject) {
  return subject.kind() == Kind::Node ? graph.contains(subject.node()) : graph.contains(subject.edge());
}

graph::Properties properties_of(const graph::PropertyGraph& graph, const Value& subject) {
  return subject.kind() == Kind::Node ? graph.properties(subject.node()) : graph.properties(subject.edge());
}

/// The entries that are to be set, whatever holds them.
graph::Map entries_of(const graph::PropertyGraph& graph, const Value& source) {
  switch (source.kind()) {
    case Kind::Map:
      return source.map();
    case Kind::Node:
    case Kind::Relationship: {
      if (!is_there(graph, source)) throw deleted_entity();
      graph::Map map;
      for (const auto& [key, value] : properties_of(graph, source)) map.emplace_back(graph.name(key), value);
      return map;
    }
    default:
      throw type_error("InvalidArgumentType",
                       "all properties can be set only from a map, a node or a relationship");
  }
}

}  // namespace

void set_property(Runtime& runtime, const Value& subject, const std::string& key, const Value& value) {
  if (subject.is_null()) return;
  if (subject.kind() != Kind::Node && subject.kind() != Kind::Relationship) throw wrong_subject();
  if (!is_there(runtime.graph(), subject)) throw deleted_entity();
  require_storable(key, value);
  if (value.is_null() && !runtime.graph().find_key(key)) return;
  const auto id = runtime.writable().key(key);
  if (subject.kind() == Kind::Node)
    write_property(runtime, subject.node(), id, value);
  else
    write_property(runtime, subject.edge(), id, value);
}

void set_properties(Runtime& runtime, const Value& subject, const Value& source, bool replace) {
  if (subject.is_null()) return;
  if (subject.kind() != Kind::Node && subject.kind() != Kind::Relationship) throw wrong_subject();
  if (!is_there(runtime.graph(), subject)) throw deleted_entity();
  const auto entries = source.is_null() ? graph::Map{} : entries_of(runtime.graph(), source);
  if (replace) {
    for (const auto& [key, value] : properties_of(runtime.graph(), subject)) {
      const std::string name(runtime.graph().name(key));
      bool stays = false;
      for (const auto& entry : entries) stays = stays || entry.first == name;
      if (!stays) set_property(runtime, subject, name, Value());
    }
  }
  for (const auto& [key, value] : entries) set_property(runtime, subject, key, value);
}

void add_labels(Runtime& runtime, const Value& subject, const std::vector<ast::Name>& labels) {
  if (subject.is_null()) return;
  if (subject.kind() != Kind::Node) throw type_error("InvalidArgumentType", "only nodes have labels");
  if (!is_there(runtime.graph(), subject)) throw deleted_entity();
  for (const auto& label : labels)
    if (runtime.writable().add_label(subject.node(), runtime.writable().label(label.text)))
      ++runtime.statistics().labels_added;
}

void remove_labels(Runtime& runtime, const Value& subject, const std::vector<ast::Name>& labels) {
  if (subject.is_null()) return;
  if (subject.kind() != Kind::Node) throw type_error("InvalidArgumentType", "only nodes have labels");
  if (!is_there(runtime.graph(), subject)) throw deleted_entity();
  for (const auto& label : labels) {
    const auto id = runtime.graph().find_label(label.text);
    if (id && runtime.writable().remove_label(subject.node(), *id)) ++runtime.statistics().labels_removed;
  }
}

PatternWriter::PatternWriter(const ast::PatternPart& part, const Compiler& compiler)
    : runtime_(compiler.runtime()), part_(part) {
  for (const auto& node : part.nodes) nodes_.push_back({&node, compiler.compile_if_written(node.properties)});
  for (const auto& relationship : part.relationships)
    relationships_.push_back({&relationship, compiler.compile_if_written(relationship.properties)});
}

void PatternWriter::write_node(const Node& node, Row row) {
  if (node.pattern->bound) return;
  auto& graph = runtime_.writable();
  std::vector<graph::LabelId> labels;
  for (const auto& label : node.pattern->labels) labels.push_back(graph.label(label.text));
  // The properties are computed first: they see the graph without this node.
  const auto properties = node.properties ? node.properties->evaluate(row) : Value();
  const Value made(graph.add_node(labels));
  row[node.pattern->slot] = made;
  ++runtime_.statistics().nodes_created;
  runtime_.statistics().labels_added += static_cast<std::int64_t>(labels.size());
  placed_at(node.pattern->span, [&] { set_properties(runtime_, made, properties, false); });
}

void PatternWriter::write_relationship(const Relationship& relationship, const Node& left, const Node& right,
                                       Row row) {
  const auto& pattern = *relationship.pattern;
  const auto& from = row[left.pattern->slot];
  const auto& to = row[right.pattern->slot];
  for (const auto* end : {&from, &to}) {
    if (end->kind() != Kind::Node)
      throw QueryError("TypeError", Phase::Runtime, "InvalidArgumentType",
                       "a relationship needs a node at both ends, and one of them is null", pattern.span);
    if (!runtime_.graph().contains(end->node())) throw deleted_entity();
  }
  const auto properties = relationship.properties ? relationship.properties->evaluate(row) : Value();
  auto& graph = runtime_.writable();
  const auto type = graph.type(pattern.types.front().text);
  const bool inwards = pattern.direction == graph::Direction::In;
  const Value made(inwards ? graph.add_edge(to.node(), from.node(), type)
                           : graph.add_edge(from.node(), to.node(), type));
  row[pattern.slot] = made;
  ++runtime_.statistics().relationships_created;
  placed_at(pattern.span, [&] { set_properties(runtime_, made, properties, false); });
}

void PatternWriter::bind_path(Row row) const {
  if (part_.slot < 0) return;
  graph::Path path;
  for (const auto& node : nodes_) path.nodes.push_back(row[node.pattern->slot].node());
  for (const auto& relationship : relationships_)
    path.edges.push_back(row[relationship.pattern->slot].edge());
  row[part_.slot] = Value(std::move(path));
}

void PatternWriter::write(Row row) {
  for (const auto& node : nodes_) write_node(node, row);
  for (std::size_t i = 0; i < relationships_.size(); ++i)
    write_relationship(relationships_[i], nodes_[i], nodes_[i + 1], row);
  bind_path(row);
}

void PatternWriter::refuse_nulls(Row row) const {
  const auto check = [&](const EvaluatorPtr& properties, Span span) {
    if (!properties) return;
    const auto value = properties->evaluate(row);
    if (value.kind() != Kind::Map) return;
    for (const auto& [key, one] : value.map())
      if (one.is_null())
        throw QueryError("SemanticError", Phase::Runtime, "MergeReadOwnWrites",
                         fmt::format("MERGE cannot look for a property that is null, as `{}` is", key), span);
  };
  for (const auto& node : nodes_) check(node.properties, node.pattern->span);
  for (const auto& relationship : relationships_) check(relationship.properties, relationship.pattern->span);
}

Assignments::Assignments(const std::vector<ast::SetItem>& items, const Compiler& compiler)
    : runtime_(compiler.runtime()) {
  for (const auto& item : items) {
    const auto& subject = item.kind == ast::SetItem::Kind::Property ? item.target.operands[0] : item.target;
    assignments_.push_back({&item, compiler.compile(subject), compiler.compile_if_written(item.value)});
  }
}

void Assignments::apply(Row row) const {
  for (const auto& [item, subject, value] : assignments_) {
    const auto target = subject->evaluate(row);
    const auto source = value ? value->evaluate(row) : Value();
    placed_at(item->span, [&, item_ = item] {
      switch (item_->kind) {
        case ast::SetItem::Kind::Property:
          set_property(runtime_, target, item_->target.name.text, source);
          break;
        case ast::SetItem::Kind::Replace:
          set_properties(runtime_, target, source, true);
          break;
        case ast::SetItem::Kind::Add:
          set_properties(runtime_, target, source, false);
          break;
        case ast::SetItem::Kind::Labels:
          add_labels(runtime_, target, item_->labels);
          break;
      }
    });
  }
}

}  // namespace newsgraph::query::execute
