// From triples to a graph: our own words first, then what others say.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "graph/formats/element_reader.hpp"
#include "graph/formats/rdf/rdf.hpp"
#include "graph/formats/rdf/triples.hpp"

namespace newsgraph::graph {
namespace rdf {
namespace {

using Entries = ElementReader::Entries;

/// The last part of an IRI; of our own spaces the name.
std::string last_part(std::string_view iri) {
  for (const std::string_view space : {kLabel, kType, kProperty}) {
    if (auto name = name_in(space, iri)) return *name;
  }
  const std::size_t at = iri.find_last_of("#/:");
  const std::string_view part = at == std::string_view::npos ? iri : iri.substr(at + 1);
  return std::string(part.empty() ? iri : part);
}

/// What is said of one subject.
using Group = std::span<const Triple>;

class GraphReader {
 public:
  explicit GraphReader(Triples triples) : triples_(std::move(triples)) {
    for (auto at = triples_.all.begin(); at != triples_.all.end();) {
      const auto end = std::find_if(at, triples_.all.end(),
                                    [&](const Triple& triple) { return triple.subject != at->subject; });
      groups_.emplace_back(at, end);
      at = end;
    }
    for (const Group group : groups_) classify(group);
  }

  PropertyGraph read() {
    for (const Group group : groups_) {
      const TermId subject = group.front().subject;
      if (cells_.contains(subject) || own_edges_.contains(subject)) continue;
      own_nodes_.contains(subject) ? add_own_node(group) : add_resource(group);
    }
    for (const Group group : groups_) {
      const TermId subject = group.front().subject;
      if (own_edges_.contains(subject)) {
        add_own_edge(group);
      } else if (!cells_.contains(subject)) {
        add_edges(group);
      }
    }
    for (const Link& link : links_) add_missing_node(link.target);
    for (Link& link : links_)
      reader_.add_edge(0, {}, last_part(text(link.predicate)), id_of(link.source), id_of(link.target), {});
    return reader_.finish();
  }

 private:
  struct Link {
    TermId source, predicate, target;
  };

  const Term& term(TermId id) const { return triples_.terms[id]; }
  const std::string& text(TermId id) const { return term(id).text; }
  bool is(TermId id, std::string_view space, std::string_view name) const {
    const std::string& own = text(id);
    return term(id).kind == Term::Kind::Iri && own.size() == space.size() + name.size() &&
           own.starts_with(space) && own.ends_with(name);
  }

  void classify(Group group) {
    std::optional<TermId> subject, predicate, object;
    bool is_edge = false;
    for (const Triple& triple : group) {
      if (is(triple.predicate, kRdf, "type")) {
        if (is(triple.object, kOwn, "Node")) own_nodes_.insert(triple.subject);
        if (is(triple.object, kOwn, "Edge")) is_edge = true;
      }
      if (is(triple.predicate, kRdf, "first")) cells_[triple.subject].first = triple.object;
      if (is(triple.predicate, kRdf, "rest")) cells_[triple.subject].rest = triple.object;
      if (is(triple.predicate, kRdf, "subject")) subject = triple.object;
      if (is(triple.predicate, kRdf, "predicate")) predicate = triple.object;
      if (is(triple.predicate, kRdf, "object")) object = triple.object;
    }
    if (!is_edge) return;
    if (!subject || !predicate || !object)
      throw FormatError(0, "the edge <" + text(group.front().subject) +
                               "> lacks its rdf:subject, rdf:predicate or rdf:object");
    own_edges_[group.front().subject] = {*subject, *predicate, *object};
    reified_.insert({*subject, *predicate, *object});
  }

  std::string id_of(TermId id) const {
    if (term(id).kind == Term::Kind::Blank) return "_:" + text(id);
    if (auto name = name_in(kNode, text(id))) return *name;
    return text(id);
  }

  bool is_list(TermId id) const { return cells_.contains(id) || is(id, kRdf, "nil"); }

  std::vector<TermId> elements_of(TermId head) const {
    std::vector<TermId> elements;
    while (!is(head, kRdf, "nil")) {
      const auto cell = cells_.find(head);
      if (cell == cells_.end() || !cell->second.first || !cell->second.rest)
        throw FormatError(0, "a list without an end");
      if (elements.size() > cells_.size()) throw FormatError(0, "a list that comes back to its beginning");
      elements.push_back(*cell->second.first);
      head = *cell->second.rest;
    }
    return elements;
  }

  Value value_of_term(TermId id) const { return value_of(text(id), term(id).datatype); }

  /// nullopt where the object is no literal and no list of literals.
  std::optional<Value> value(TermId id) const {
    if (term(id).kind == Term::Kind::Literal) return value_of_term(id);
    if (!is_list(id)) return std::nullopt;
    List list;
    for (const TermId element : elements_of(id)) {
      if (term(element).kind != Term::Kind::Literal) return std::nullopt;
      list.push_back(value_of_term(element));
    }
    return Value(std::move(list));
  }

  Entries own_properties(Group group) const {
    Entries entries;
    for (const Triple& triple : group) {
      auto name = name_in(kProperty, text(triple.predicate));
      if (!name) continue;
      auto own = value(triple.object);
      if (!own)
        throw FormatError(0, "the property <" + text(triple.predicate) + "> of <" + text(triple.subject) +
                                 "> is neither a literal nor a list of them");
      entries.emplace_back(*std::move(name), *std::move(own));
    }
    return entries;
  }

  void add_own_node(Group group) {
    std::vector<std::string> labels;
    for (const Triple& triple : group) {
      if (!is(triple.predicate, kRdf, "type")) continue;
      if (auto label = name_in(kLabel, text(triple.object))) labels.push_back(*std::move(label));
    }
    add_node(group.front().subject, labels, own_properties(group));
  }

  void add_own_edge(Group group) {
    const Triple& edge = own_edges_.at(group.front().subject);
    add_missing_node(edge.subject);
    add_missing_node(edge.object);
    const std::string& name = text(group.front().subject);
    reader_.add_edge(0, name_in(kEdge, name).value_or(name), last_part(text(edge.predicate)),
                     id_of(edge.subject), id_of(edge.object), own_properties(group));
  }

  /// Somebody else's resource.
  void add_resource(Group group) {
    std::vector<std::string> labels;
    std::map<std::string, List> values;
    for (const Triple& triple : group) {
      if (is(triple.predicate, kRdf, "type")) {
        labels.push_back(last_part(text(triple.object)));
      } else if (auto own = value(triple.object)) {
        values[last_part(text(triple.predicate))].push_back(*std::move(own));
      }
    }
    Entries entries;
    for (auto& [name, list] : values) {
      List flat;  // a list of lists cannot be stored
      for (const Value& one : list) {
        if (one.kind() == Kind::List && list.size() > 1) {
          flat.insert(flat.end(), one.list().begin(), one.list().end());
        } else {
          flat.push_back(one);
        }
      }
      entries.emplace_back(name, flat.size() == 1 ? flat.front() : Value(std::move(flat)));
    }
    add_node(group.front().subject, labels, entries);
  }

  /// Triples between resources: all of somebody else's, of our own nodes those that no ng:Edge speaks of.
  void add_edges(Group group) {
    const bool is_own = own_nodes_.contains(group.front().subject);
    for (const Triple& triple : group) {
      if (is(triple.predicate, kRdf, "type") || value(triple.object)) continue;
      const bool is_ours = name_in(kType, text(triple.predicate)).has_value();
      if (is_own && (!is_ours || reified_.contains(triple))) continue;
      if (!is_list(triple.object)) {
        links_.push_back({triple.subject, triple.predicate, triple.object});
        continue;
      }
      for (const TermId element : elements_of(triple.object)) {
        if (term(element).kind != Term::Kind::Literal)
          links_.push_back({triple.subject, triple.predicate, element});
      }
    }
  }

  void add_node(TermId subject, const std::vector<std::string>& labels, const Entries& properties) {
    added_.insert(subject);
    reader_.add_node(0, id_of(subject), labels, properties);
  }
  /// One that is only spoken of.
  void add_missing_node(TermId id) {
    if (!added_.contains(id)) add_node(id, {}, {});
  }

  struct Cell {
    std::optional<TermId> first, rest;
  };
  const Triples triples_;
  std::vector<Group> groups_;
  std::unordered_map<TermId, Cell> cells_;
  std::unordered_set<TermId> own_nodes_, added_;
  std::unordered_map<TermId, Triple> own_edges_;
  std::set<Triple> reified_;
  std::vector<Link> links_;
  ElementReader reader_;
};

}  // namespace
}  // namespace rdf

PropertyGraph read_turtle(std::istream& in) { return rdf::GraphReader(rdf::parse(in, "turtle")).read(); }
PropertyGraph read_trig(std::istream& in) { return rdf::GraphReader(rdf::parse(in, "trig")).read(); }
PropertyGraph read_ntriples(std::istream& in) { return rdf::GraphReader(rdf::parse(in, "ntriples")).read(); }

}  // namespace newsgraph::graph
