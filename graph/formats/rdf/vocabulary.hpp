#pragma once
// What our labels, properties and types are called by others: schema.org and PROV-O (w3.org/TR/prov-o).

#include <span>
#include <string_view>

namespace newsgraph::graph::rdf {

/// Classes of a node with the label.
struct ClassOf {
  std::string_view label, space, name;
};
std::span<const ClassOf> classes();

/// What a property of a node with the label (of any node where it is empty) is.
struct PropertyOf {
  std::string_view label, property, space, name;
};
std::span<const PropertyOf> properties();

/// What an edge of the type says of its source, or, turned, of its target.
struct PredicateOf {
  std::string_view type, space, name;
  bool turned = false;
};
std::span<const PredicateOf> predicates();

}  // namespace newsgraph::graph::rdf
