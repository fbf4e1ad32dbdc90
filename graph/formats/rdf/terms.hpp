#pragma once
// RDF's terms, and how names and values become terms.

#include <optional>
#include <string>
#include <string_view>

#include "graph/value.hpp"

namespace newsgraph::graph::rdf {

// Namespaces
inline constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view kProv = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view kSchema = "https://schema.org/";
inline constexpr std::string_view kOwn = "urn:newsgraph:vocabulary:";
inline constexpr std::string_view kNode = "urn:newsgraph:node:";
inline constexpr std::string_view kEdge = "urn:newsgraph:edge:";
inline constexpr std::string_view kLabel = "urn:newsgraph:label:";
inline constexpr std::string_view kType = "urn:newsgraph:type:";
inline constexpr std::string_view kProperty = "urn:newsgraph:property:";
inline constexpr std::string_view kFactuality = "urn:newsgraph:factuality:";

struct Term {
  enum class Kind { Iri, Blank, Literal };
  Kind kind = Kind::Iri;
  std::string text;      // an IRI, a blank node's name, or a literal's lexical form
  std::string datatype;  // of a literal: an IRI
};

/// `space` and the name, percent-encoded but for letters, digits, "-", ".", "_" and "~".
std::string iri(std::string_view space, std::string_view name);
/// The name of an IRI in the space; nullopt where it is in another.
std::optional<std::string> name_in(std::string_view space, std::string_view iri);

/// Of a value that is no list.
Term literal(const Value& value);
/// What a literal says. One of a datatype that we have no kind for, or that is not in its datatype's form, is
/// its text as a string.
Value value_of(std::string_view text, std::string_view datatype);

}  // namespace newsgraph::graph::rdf
