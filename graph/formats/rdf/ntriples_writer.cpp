#include <fmt/format.h>

#include <ostream>

#include "graph/formats/rdf/description.hpp"
#include "graph/formats/rdf/rdf.hpp"
#include "graph/formats/rdf/term_text.hpp"

namespace newsgraph::graph {
namespace rdf {
namespace {

class NTriplesWriter {
 public:
  explicit NTriplesWriter(std::ostream& out) : out_(out) {}

  void write(const Resource& resource) {
    const Term subject{Term::Kind::Iri, resource.subject, {}};
    for (const auto& [predicate, object] : resource.statements)
      write(subject, predicate, object.is_list ? list(object.terms) : object.terms.front());
  }

 private:
  void write(const Term& subject, std::string_view predicate, const Term& object) {
    out_ << ntriples_text(subject) << " <" << predicate << "> " << ntriples_text(object) << " .\n";
  }
  /// Writes the list's cells and gives the first.
  Term list(const std::vector<Term>& elements) {
    const std::string first = std::string(kRdf) + "first", rest = std::string(kRdf) + "rest";
    const Term nil{Term::Kind::Iri, std::string(kRdf) + "nil", {}};
    if (elements.empty()) return nil;
    const auto cell = [&](std::size_t number) {
      return number < elements.size() ? Term{Term::Kind::Blank, fmt::format("l{}", cells_ + number), {}}
                                      : nil;
    };
    for (std::size_t i = 0; i < elements.size(); ++i) {
      write(cell(i), first, elements[i]);
      write(cell(i), rest, cell(i + 1));
    }
    const Term head = cell(0);
    cells_ += elements.size();
    return head;
  }

  std::ostream& out_;
  std::size_t cells_ = 0;
};

}  // namespace
}  // namespace rdf

void write_ntriples(const PropertyGraph& graph, std::ostream& out) {
  const rdf::Description description(graph);
  rdf::NTriplesWriter writer(out);
  out << rdf::kInOrder;
  for (const NodeId node : description.elements().nodes) writer.write(description.node(node));
  for (const EdgeId edge : description.elements().edges) {
    if (description.is_asserted(edge)) {
      writer.write(description.claim(edge));
      writer.write(description.in_others_words(edge));
    }
    writer.write(description.fact(edge));
  }
}

}  // namespace newsgraph::graph
