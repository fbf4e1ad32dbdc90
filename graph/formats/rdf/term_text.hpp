#pragma once
// Terms as N-Triples and Turtle write them (w3.org/TR/n-triples, w3.org/TR/turtle).

#include <span>
#include <string>
#include <string_view>

#include "graph/formats/rdf/terms.hpp"

namespace newsgraph::graph::rdf {

struct Prefix {
  std::string_view name, space;
};
/// Those that our Turtle, TriG and JSON-LD declare.
std::span<const Prefix> prefixes();

/// "<IRI>", "_:name", "\"text\"^^<IRI>"; of a string the datatype is left out.
std::string ntriples_text(const Term& term);
/// The same with prefixes, and numbers and truth values as they are.
std::string turtle_text(const Term& term);
/// "p:name" where the IRI has a prefix and its last part needs no escape in Turtle, else empty.
std::string prefixed(std::string_view iri);

}  // namespace newsgraph::graph::rdf
