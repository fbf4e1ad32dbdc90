#pragma once
// What RDF says of a graph's elements, whatever the syntax.

#include <string>
#include <unordered_map>
#include <vector>

#include "graph/formats/rdf/terms.hpp"
#include "graph/formats/sorted_elements.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::graph::rdf {

struct Object {
  std::vector<Term> terms;  // one, or a list's elements
  bool is_list = false;
};

/// All that is said of one subject; a predicate may come several times, `rdf:type` first.
struct Resource {
  struct Statement {
    std::string predicate;
    Object object;
  };
  std::string subject;
  std::vector<Statement> statements;
  void add(std::string predicate, Term term) {
    statements.push_back({std::move(predicate), {{std::move(term)}, false}});
  }
};

class Description {
 public:
  explicit Description(const PropertyGraph& graph);

  const SortedElements& elements() const { return elements_; }
  Resource node(NodeId node) const;
  /// The edge as a thing that can be spoken of: who says so, where, as what.
  Resource fact(EdgeId edge) const;
  /// The edge itself, source – type – target.
  Resource claim(EdgeId edge) const;
  /// What the edge says in others' words (prov:wasAttributedTo …); no statements where they have none for it.
  Resource in_others_words(EdgeId edge) const;

  /// The property `factuality`; empty where it has none.
  std::string factuality(EdgeId edge) const;
  /// Is it stated as a fact: "actual", or without factuality (who spoke, what an article mentions)?
  bool is_asserted(EdgeId edge) const;
  /// All that occur but "actual", sorted.
  std::vector<std::string> other_factualities() const;

 private:
  Term node_term(NodeId node) const { return {Term::Kind::Iri, iri(kNode, elements_.key(node)), {}}; }
  void add_properties(Resource& resource, const std::vector<NamedValue>& properties) const;
  void add_others_names(Resource& resource, NodeId node, const std::vector<NamedValue>& properties) const;
  void add_country_code(Resource& resource, NodeId node) const;
  void add_provenance(Resource& resource, const std::vector<NamedValue>& properties) const;
  Value property(NodeId node, std::string_view name) const;

  const PropertyGraph& graph_;
  const SortedElements elements_;
  // Nodes by what facts call them: an article's id, an entity's name. Names that several bear are left out.
  std::unordered_map<std::string, std::vector<NodeId>> articles_, speakers_;
};

}  // namespace newsgraph::graph::rdf
