// Functions on nodes, relationships and paths (openCypher 9, "Scalar functions" and "List functions").

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"
#include "query/functions/graph_access.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::Map;
using graph::Value;

namespace {

Value id(Arguments a, const Context&) {
  if (a[0].kind() == Kind::Node) return std::int64_t{static_cast<std::uint32_t>(a[0].node())};
  if (a[0].kind() == Kind::Relationship) return std::int64_t{static_cast<std::uint32_t>(a[0].edge())};
  refuse_argument("id", a[0]);
}

Value element_id(Arguments a, const Context& context) { return std::to_string(id(a, context).integer()); }

Value labels(Arguments a, const Context& context) {
  if (a[0].kind() != Kind::Node) refuse_argument("labels", a[0]);
  require_node(a[0].node(), context.graph);
  List names;
  for (const auto label : context.graph.labels(a[0].node())) names.emplace_back(context.graph.name(label));
  return names;
}

Value type(Arguments a, const Context& context) {
  if (a[0].kind() != Kind::Relationship) refuse_argument("type", a[0]);
  // Of a deleted relationship too: a type is what it is, and cannot have changed.
  return context.graph.name(context.graph.type_of(a[0].edge()));
}

Value start_node(Arguments a, const Context& context) {
  if (a[0].kind() != Kind::Relationship) refuse_argument("startNode", a[0]);
  require_edge(a[0].edge(), context.graph);
  return context.graph.source(a[0].edge());
}

Value end_node(Arguments a, const Context& context) {
  if (a[0].kind() != Kind::Relationship) refuse_argument("endNode", a[0]);
  require_edge(a[0].edge(), context.graph);
  return context.graph.target(a[0].edge());
}

graph::Properties properties_of(const char* function, const Value& value, const graph::PropertyGraph& graph) {
  if (value.kind() == Kind::Node) {
    require_node(value.node(), graph);
    return graph.properties(value.node());
  }
  if (value.kind() == Kind::Relationship) {
    require_edge(value.edge(), graph);
    return graph.properties(value.edge());
  }
  refuse_argument(function, value);
}

Value properties(Arguments a, const Context& context) {
  if (a[0].kind() == Kind::Map) return a[0];
  Map map;
  for (auto& [key, value] : properties_of("properties", a[0], context.graph)) {
    map.emplace_back(context.graph.name(key), std::move(value));
  }
  return map;
}

Value keys(Arguments a, const Context& context) {
  List names;
  if (a[0].kind() == Kind::Map) {
    for (const auto& [key, value] : a[0].map()) names.emplace_back(key);
  } else {
    for (const auto& [key, value] : properties_of("keys", a[0], context.graph)) {
      names.emplace_back(context.graph.name(key));
    }
  }
  return names;
}

Value nodes(Arguments a, const Context&) {
  if (a[0].kind() != Kind::Path) refuse_argument("nodes", a[0]);
  return List(a[0].path().nodes.begin(), a[0].path().nodes.end());
}

Value relationships(Arguments a, const Context&) {
  if (a[0].kind() != Kind::Path) refuse_argument("relationships", a[0]);
  return List(a[0].path().edges.begin(), a[0].path().edges.end());
}

Value length(Arguments a, const Context&) {
  if (a[0].kind() != Kind::Path) refuse_argument("length", a[0]);
  return static_cast<std::int64_t>(a[0].path().edges.size());
}

constexpr Kinds kEntity{Kind::Node, Kind::Relationship};
constexpr Kinds kEntityOrMap{Kind::Node, Kind::Relationship, Kind::Map};

}  // namespace

std::vector<Function> graph_functions() {
  return {
      {.name = "id", .least = 1, .most = 1, .takes = {kEntity}, .gives = Kind::Integer, .evaluate = id},
      {.name = "elementId",
       .least = 1,
       .most = 1,
       .takes = {kEntity},
       .gives = Kind::String,
       .evaluate = element_id},
      {.name = "labels",
       .least = 1,
       .most = 1,
       .takes = {Kind::Node},
       .gives = Kind::List,
       .evaluate = labels},
      {.name = "type",
       .least = 1,
       .most = 1,
       .takes = {Kind::Relationship},
       .gives = Kind::String,
       .evaluate = type},
      {.name = "startNode",
       .least = 1,
       .most = 1,
       .takes = {Kind::Relationship},
       .gives = Kind::Node,
       .evaluate = start_node},
      {.name = "endNode",
       .least = 1,
       .most = 1,
       .takes = {Kind::Relationship},
       .gives = Kind::Node,
       .evaluate = end_node},
      {.name = "properties",
       .least = 1,
       .most = 1,
       .takes = {kEntityOrMap},
       .gives = Kind::Map,
       .evaluate = properties},
      {.name = "keys", .least = 1, .most = 1, .takes = {kEntityOrMap}, .gives = Kind::List, .evaluate = keys},
      {.name = "nodes", .least = 1, .most = 1, .takes = {Kind::Path}, .gives = Kind::List, .evaluate = nodes},
      {.name = "relationships",
       .least = 1,
       .most = 1,
       .takes = {Kind::Path},
       .gives = Kind::List,
       .evaluate = relationships},
      {.name = "rels",
       .least = 1,
       .most = 1,
       .takes = {Kind::Path},
       .gives = Kind::List,
       .evaluate = relationships},
      {.name = "length",
       .least = 1,
       .most = 1,
       .takes = {Kind::Path},
       .gives = Kind::Integer,
       .evaluate = length},
  };
}

}  // namespace newsgraph::query
