// JSON-LD 1.1 (w3.org/TR/json-ld11): one object a resource, with prefixes and nothing else in the context.

#include <ostream>

#include "graph/formats/json_value.hpp"
#include "graph/formats/rdf/description.hpp"
#include "graph/formats/rdf/rdf.hpp"
#include "graph/formats/rdf/term_text.hpp"

namespace newsgraph::graph {
namespace rdf {
namespace {

std::string shortened(std::string_view iri) {
  std::string text = prefixed(iri);
  return text.empty() ? std::string(iri) : text;
}

void append_term(std::string& out, const Term& term) {
  if (term.kind == Term::Kind::Iri) {
    out += "{\"@id\":";
    append_json_string(out, shortened(term.text));
    out += '}';
    return;
  }
  if (term.datatype == std::string(kXsd) + "string") return append_json_string(out, term.text);
  if (term.datatype == std::string(kXsd) + "boolean") {
    out += term.text;
    return;
  }
  out += "{\"@value\":";  // numbers too: a reader's own would lose digits
  append_json_string(out, term.text);
  out += ",\"@type\":";
  append_json_string(out, shortened(term.datatype));
  out += '}';
}

void append_terms(std::string& out, const std::vector<Term>& terms) {
  out += '[';
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0) out += ',';
    append_term(out, terms[i]);
  }
  out += ']';
}

void append_types(std::string& out, const std::vector<Term>& terms) {
  out += '[';
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, shortened(terms[i].text));
  }
  out += ']';
}

/// A predicate's objects stand together: those that come one after the other, as ours do.
std::string object_of(const Resource& resource) {
  std::string out = "{\"@id\":";
  append_json_string(out, shortened(resource.subject));
  const std::string type = std::string(kRdf) + "type";
  for (auto at = resource.statements.begin(); at != resource.statements.end();) {
    const std::string& predicate = at->predicate;
    out += ',';
    append_json_string(out, predicate == type ? "@type" : shortened(predicate));
    out += ':';
    if (at->object.is_list) {
      out += "{\"@list\":";
      append_terms(out, at->object.terms);
      out += '}';
      ++at;
      continue;
    }
    std::vector<Term> terms;
    for (; at != resource.statements.end() && at->predicate == predicate; ++at)
      terms.push_back(at->object.terms.front());
    if (predicate == type) {
      append_types(out, terms);
    } else if (terms.size() == 1) {
      append_term(out, terms.front());
    } else {
      append_terms(out, terms);
    }
  }
  return out + '}';
}

class JsonLdWriter {
 public:
  explicit JsonLdWriter(std::ostream& out) : out_(out) {
    std::string context = "{\"@context\":{";
    for (const auto& [name, space] : prefixes()) {
      if (!context.ends_with('{')) context += ',';
      append_json_string(context, name);
      context += ':';
      append_json_string(context, space);
    }
    out_ << context << "},\"@graph\":[";
  }
  void write(const Resource& resource) {
    if (resource.statements.empty()) return;
    out_ << before_ << object_of(resource);
    before_ = ",\n";
  }
  void finish() { out_ << "]}\n"; }

 private:
  std::ostream& out_;
  std::string_view before_ = "\n";
};

}  // namespace
}  // namespace rdf

void write_jsonld(const PropertyGraph& graph, std::ostream& out) {
  const rdf::Description description(graph);
  rdf::JsonLdWriter writer(out);
  for (const NodeId node : description.elements().nodes) writer.write(description.node(node));
  for (const EdgeId edge : description.elements().edges) {
    if (description.is_asserted(edge)) {
      writer.write(description.claim(edge));
      writer.write(description.in_others_words(edge));
    }
    writer.write(description.fact(edge));
  }
  writer.finish();
}

}  // namespace newsgraph::graph
