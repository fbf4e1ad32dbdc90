#pragma once
// A graph as RDF: Turtle, N-Triples, TriG and JSON-LD out, Turtle, TriG and N-Triples in. What is written of
// our own comes back as it was; the rest is said again in words that others know.
//
//   node:K  a ng:Node, label:Person, schema:Person ;         a node, its labels, schema.org's and PROV-O's
//   classes
//           p:name "Ida Holm" ; p:aliases ("I. Holm") ;      its properties; a list is an RDF list
//           rdfs:label "Ida Holm" ; schema:name "Ida Holm" .  … in others' words
//   node:K  type:MET  node:L .                               an edge, where its factuality is "actual" or not
//   given edge:E  a ng:Edge, rdf:Statement ;                       the edge as a thing that can be spoken of
//           rdf:subject node:K ; rdf:predicate type:MET ; rdf:object node:L ;
//           p:factuality "planned" ; ng:factuality factuality:planned ;
//           prov:wasDerivedFrom node:ARTICLE ; prov:wasAttributedTo node:SPEAKER ; schema:startDate
//           "2024-10-23"^^xsd:date .
//
// In TriG an edge of another factuality stands too, in the graph factuality:planned, factuality:denied …
// Names of properties, labels, types and keys are percent-encoded in IRIs (urn:newsgraph:property:…).
// Integers, floats, booleans, strings and temporal values are XML Schema's literals; what those have no room
// for (a zone's name, years beyond 1 to 9999, durations of both signs, U+0000) has a datatype of our own
// (urn:newsgraph:vocabulary:…).

#include <iosfwd>
#include <string_view>

#include "graph/formats/format_error.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_turtle(const PropertyGraph& graph, std::ostream& out);
void write_trig(const PropertyGraph& graph, std::ostream& out);
void write_ntriples(const PropertyGraph& graph, std::ostream& out);
void write_jsonld(const PropertyGraph& graph, std::ostream& out);

namespace rdf {
/// The first line of what we write: the triples stand in an order that lets them be read without holding them
/// all. Other programs leave it out, as it is a comment.
inline constexpr std::string_view kInOrder =
    "# newsgraph: whoever changes the lines below takes this one away; then they may stand in any order\n";
}  // namespace rdf

/// Of what is an ng:Node or ng:Edge only our own words are read. Anything else becomes a graph thus: a
/// resource is a node with its IRI as `key`, rdf:type a label, a literal a property (several: a list), a
/// resource as object an edge; labels, properties and types are named by the last part of the IRI. Throws
/// FormatError with the line.
PropertyGraph read_turtle(std::istream& in);
PropertyGraph read_trig(std::istream& in);  // the graphs' names are passed over
PropertyGraph read_ntriples(std::istream& in);

}  // namespace newsgraph::graph
