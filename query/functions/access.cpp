// Properties, elements, slices and labels of values (openCypher 9, "Accessing and transforming values").

#include <algorithm>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/graph_access.hpp"
#include "query/functions/operators.hpp"
#include "query/functions/temporal/components.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::PropertyGraph;
using graph::Value;

void require_node(graph::NodeId node, const PropertyGraph& graph) {
  if (graph.contains(node)) return;
  throw QueryError("EntityNotFound", Phase::Runtime, "DeletedEntityAccess",
                   "the node was deleted earlier in this query");
}

void require_edge(graph::EdgeId edge, const PropertyGraph& graph) {
  if (graph.contains(edge)) return;
  throw QueryError("EntityNotFound", Phase::Runtime, "DeletedEntityAccess",
                   "the relationship was deleted earlier in this query");
}

namespace {

Value element(const List& list, const Value& position) {
  if (position.kind() != Kind::Integer) {
    throw type_error("ListElementAccessByNonInteger",
                     fmt::format("a list is indexed by an Integer, not {}", name_of(position.kind())));
  }
  const auto size = static_cast<std::int64_t>(list.size());
  const std::int64_t at = position.integer() < 0 ? position.integer() + size : position.integer();
  return at < 0 || at >= size ? Value() : list[static_cast<std::size_t>(at)];
}

Value entry(const Value& subject, const Value& key, const PropertyGraph& graph) {
  if (key.kind() != Kind::String) {
    throw type_error(
        "MapElementAccessByNonString",
        fmt::format("{} is indexed by a String, not {}", name_of(subject.kind()), name_of(key.kind())));
  }
  return property(subject, key.string(), graph);
}

/// Where a slice's bound falls, 0 to size.
std::size_t bound(const Value& position, std::size_t size) {
  if (position.kind() != Kind::Integer) {
    throw type_error("ListElementAccessByNonInteger",
                     fmt::format("a list is sliced by Integers, not {}", name_of(position.kind())));
  }
  const auto length = static_cast<std::int64_t>(size);
  const std::int64_t at = position.integer() < 0 ? position.integer() + length : position.integer();
  return static_cast<std::size_t>(std::clamp<std::int64_t>(at, 0, length));
}

}  // namespace

Value index(const Value& subject, const Value& position, const PropertyGraph& graph) {
  if (subject.is_null() || position.is_null()) return {};
  switch (subject.kind()) {
    case Kind::List:
      return element(subject.list(), position);
    case Kind::Map:
    case Kind::Node:
    case Kind::Relationship:
      return entry(subject, position, graph);
    default:
      throw type_error("InvalidArgumentType", fmt::format("{} has no elements", name_of(subject.kind())));
  }
}

Value slice(const Value& list, const Value* from, const Value* to) {
  if (list.is_null() || (from && from->is_null()) || (to && to->is_null())) return {};
  if (list.kind() != Kind::List) {
    throw type_error("InvalidArgumentType",
                     fmt::format("only a List can be sliced, not {}", name_of(list.kind())));
  }
  const List& all = list.list();
  const std::size_t begin = from ? bound(*from, all.size()) : 0;
  const std::size_t end = to ? bound(*to, all.size()) : all.size();
  if (begin >= end) return List{};
  return List(all.begin() + static_cast<std::ptrdiff_t>(begin),
              all.begin() + static_cast<std::ptrdiff_t>(end));
}

Value property(const Value& subject, std::string_view key, const PropertyGraph& graph) {
  switch (subject.kind()) {
    case Kind::Null:
      return {};
    case Kind::Map: {
      const Value* found = subject.find(key);
      return found ? *found : Value();
    }
    case Kind::Node: {
      require_node(subject.node(), graph);
      const auto id = graph.find_key(key);
      return id ? graph.property(subject.node(), *id) : Value();
    }
    case Kind::Relationship: {
      require_edge(subject.edge(), graph);
      const auto id = graph.find_key(key);
      return id ? graph.property(subject.edge(), *id) : Value();
    }
    case Kind::Date:
    case Kind::LocalTime:
    case Kind::Time:
    case Kind::LocalDateTime:
    case Kind::DateTime:
    case Kind::Duration:
      return temporal::component(subject, key);
    default:
      throw type_error("InvalidArgumentType", fmt::format("{} has no properties", name_of(subject.kind())));
  }
}

Truth has_label(const Value& subject, std::string_view label, const PropertyGraph& graph) {
  switch (subject.kind()) {
    case Kind::Null:
      return Truth::Unknown;
    case Kind::Node: {
      require_node(subject.node(), graph);
      const auto id = graph.find_label(label);
      return truth(id && graph.has_label(subject.node(), *id));
    }
    case Kind::Relationship: {
      const auto id = graph.find_type(label);
      return truth(id && graph.type_of(subject.edge()) == *id);
    }
    default:
      throw type_error("InvalidArgumentType", fmt::format("{} has no labels", name_of(subject.kind())));
  }
}

}  // namespace newsgraph::query
