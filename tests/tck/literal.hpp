#pragma once
// Values as the kit writes them in its tables: 1, 1.0, 'text', [1, 2], {a: 1}, (:Label {a: 1}), [:TYPE {a:
// 1}],
// <(:A)-[:T]->(:B)>.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::tck {

struct Literal {
  enum class Kind { Null, Boolean, Integer, Float, String, List, Map, Node, Relationship, Path };
  Kind kind = Kind::Null;
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0;
  std::string string;
  std::vector<std::string> labels;                          // of a node; the type of a relationship
  std::vector<std::pair<std::string, Literal>> properties;  // of a node, relationship or map
  std::vector<Literal> elements;  // of a list; of a path: node, relationship, node …
  bool forwards = true;           // of a relationship in a path: does it point to the right?
};

/// Throws std::runtime_error for text that is no value.
Literal parse_literal(std::string_view text);

/// As a value for parameters and procedures; throws std::runtime_error for nodes, relationships and paths.
graph::Value to_value(const Literal& literal);

}  // namespace newsgraph::tck
