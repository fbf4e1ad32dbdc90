// Turtle, and TriG, which is Turtle with named graphs. libraptor's writer of Turtle holds the whole graph in
// memory and it has none for TriG; these stream.

#include <ostream>

#include "graph/formats/rdf/description.hpp"
#include "graph/formats/rdf/rdf.hpp"
#include "graph/formats/rdf/term_text.hpp"

namespace newsgraph::graph {
namespace rdf {
namespace {

void write(std::ostream& out, const Object& object) {
  if (!object.is_list) {
    out << turtle_text(object.terms.front());
    return;
  }
  out << '(';
  for (const Term& term : object.terms) out << ' ' << turtle_text(term);
  out << " )";
}

void write(std::ostream& out, const Resource& resource) {
  if (resource.statements.empty()) return;
  const std::string type = std::string(kRdf) + "type";
  out << turtle_text({Term::Kind::Iri, resource.subject, {}});
  const std::string* last = nullptr;
  for (const auto& [predicate, object] : resource.statements) {
    if (last != nullptr && *last == predicate) {
      out << ", ";
    } else {
      out << (last == nullptr ? " " : " ;\n    ")
          << (predicate == type ? "a" : turtle_text({Term::Kind::Iri, predicate, {}})) << ' ';
    }
    write(out, object);
    last = &predicate;
  }
  out << " .\n";
}

void write_default_graph(const Description& description, std::ostream& out) {
  out << kInOrder;
  for (const auto& [name, space] : prefixes()) out << "@prefix " << name << ": <" << space << "> .\n";
  out << '\n';
  for (const NodeId node : description.elements().nodes) write(out, description.node(node));
  for (const EdgeId edge : description.elements().edges) {
    if (description.is_asserted(edge)) {
      write(out, description.claim(edge));
      write(out, description.in_others_words(edge));
    }
    write(out, description.fact(edge));
  }
}

}  // namespace
}  // namespace rdf

void write_turtle(const PropertyGraph& graph, std::ostream& out) {
  rdf::write_default_graph(rdf::Description(graph), out);
}

void write_trig(const PropertyGraph& graph, std::ostream& out) {
  const rdf::Description description(graph);
  rdf::write_default_graph(description, out);
  for (const std::string& factuality : description.other_factualities()) {
    out << rdf::turtle_text({rdf::Term::Kind::Iri, rdf::iri(rdf::kFactuality, factuality), {}}) << " {\n";
    for (const EdgeId edge : description.elements().edges) {
      if (description.factuality(edge) == factuality) rdf::write(out, description.claim(edge));
    }
    out << "}\n";
  }
}

}  // namespace newsgraph::graph
