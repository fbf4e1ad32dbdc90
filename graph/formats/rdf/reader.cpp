// From triples to a graph: our own words first, then what others say.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/formats/element_reader.hpp"
#include "graph/formats/rdf/rdf.hpp"
#include "graph/formats/rdf/triples.hpp"

namespace newsgraph::graph {
namespace rdf {
namespace {

using Entries = ElementReader::Entries;

constexpr std::string_view kNotInOrder =
    "the file was changed since newsgraph wrote it; without its first line it is read as any other";

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
  /// Elements go to the reader. `is_part`: other triples of a file in our own order come with others.
  GraphReader(Triples triples, ElementReader& reader, bool is_part)
      : triples_(std::move(triples)), reader_(reader), is_part_(is_part) {
    triples_.settle();
    for (auto at = triples_.all.begin(); at != triples_.all.end();) {
      const auto end = std::find_if(at, triples_.all.end(),
                                    [&](const Triple& triple) { return triple.subject != at->subject; });
      groups_.emplace_back(at, end);
      at = end;
    }
    for (const Group group : groups_) classify(group);
  }

  void read() {
    for (const Group group : groups_) {
      const TermId subject = group.front().subject;
      if (cells_.contains(subject) || own_edges_.contains(subject)) continue;
      own_nodes_.contains(subject) ? add_own_node(group)
      : is_part_                   ? check_is_own(group)
                                   : add_resource(group);
    }
    for (const Group group : groups_) {
      const TermId subject = group.front().subject;
      if (own_edges_.contains(subject)) {
        add_own_edge(group);
      } else if (!is_part_ && !cells_.contains(subject)) {
        add_edges(group);
      }
    }
    for (const Link& link : links_) add_missing_node(link.target);
    for (Link& link : links_)
      reader_.add_edge(0, {}, last_part(text(link.predicate)), id_of(link.source), id_of(link.target), {});
  }

  /// How many edges of our own there are whose `factuality` says that they are facts, and how many others.
  std::size_t asserted() const { return asserted_; }
  std::size_t not_asserted() const { return own_edges_.size() - asserted_; }

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
    if (!is_part_) {
      add_missing_node(edge.subject);
      add_missing_node(edge.object);
    }
    const std::string& name = text(group.front().subject);
    Entries properties = own_properties(group);
    if (is_asserted(properties)) ++asserted_;
    reader_.add_edge(0, name_in(kEdge, name).value_or(name), last_part(text(edge.predicate)),
                     id_of(edge.subject), id_of(edge.object), std::move(properties));
  }

  /// As the writers have it: a fact, or without factuality.
  static bool is_asserted(const Entries& properties) {
    const auto own = std::ranges::find(properties, "factuality", &Entries::value_type::first);
    return own == properties.end() || own->second.kind() != Kind::String || own->second.string().empty() ||
           own->second.string() == "actual";
  }

  /// What is neither node nor edge says again what these say.
  void check_is_own(Group group) const {
    const std::string& subject = text(group.front().subject);
    if (!name_in(kNode, subject))
      throw FormatError(
          0, "<" + subject + "> is no node and no edge of newsgraph's: " + std::string(kNotInOrder));
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
  Triples triples_;
  std::vector<Group> groups_;
  std::unordered_map<TermId, Cell> cells_;
  std::unordered_set<TermId> own_nodes_, added_;
  std::unordered_map<TermId, Triple> own_edges_;
  std::set<Triple> reified_;
  std::vector<Link> links_;
  ElementReader& reader_;
  bool is_part_;
  std::size_t asserted_ = 0;
};

/// A file of any kind: all its triples, and then what they say together.
class WholeFile : public TripleTaker {
 public:
  void begin(std::string_view) override {}
  void take(Term subject, Term predicate, Term object) override {
    triples_.add(std::move(subject), std::move(predicate), std::move(object));
  }
  PropertyGraph finish() {
    ElementReader reader;
    GraphReader(std::move(triples_), reader, false).read();
    return reader.finish();
  }

 private:
  Triples triples_;
};

/// A file as we write it, in parts: all of a subject's triples stand together, and the cells of its lists
/// with them. Between edges stand claims, "node:K type:MET node:L", as many as there are edges to be claimed.
class OwnFile : public TripleTaker {
 public:
  explicit OwnFile(bool claims_all) : claims_all_(claims_all) {}

  void begin(std::string_view) override {}
  void take(Term subject, Term predicate, Term object) override {
    if (subject.kind == Term::Kind::Blank) {  // a cell, which may come before its list's subject
      cells_.push_back({std::move(subject), std::move(predicate), std::move(object)});
      return;
    }
    if (subject.text != subject_) {
      if (part_.all.size() >= kPart) read_part();
      subject_ = subject.text;
    }
    for (auto& cell : cells_) part_.add(std::move(cell[0]), std::move(cell[1]), std::move(cell[2]));
    cells_.clear();
    if (predicate.text.starts_with(kType)) ++claims_;
    part_.add(std::move(subject), std::move(predicate), std::move(object));
  }
  PropertyGraph finish() {
    read_part();
    if (claims_ != asserted_ + (claims_all_ ? others_ : 0))
      throw FormatError(0, fmt::format("{} relations are stated, but {} told of: {}", claims_,
                                       asserted_ + (claims_all_ ? others_ : 0), kNotInOrder));
    return reader_.finish();
  }

 private:
  static constexpr std::size_t kPart = 20'000;

  void read_part() {
    GraphReader part(std::exchange(part_, {}), reader_, true);
    part.read();
    asserted_ += part.asserted();
    others_ += part.not_asserted();
  }

  const bool claims_all_;
  Triples part_;
  std::vector<std::array<Term, 3>> cells_;
  std::string subject_;
  std::size_t claims_ = 0, asserted_ = 0, others_ = 0;
  ElementReader reader_;
};

/// The first line tells which it is.
class AnyFile : public TripleTaker {
 public:
  explicit AnyFile(bool claims_all) : own_(claims_all) {}
  void begin(std::string_view first_line) override {
    is_own_ = first_line.starts_with(kInOrder.substr(0, kInOrder.size() - 1));
  }
  void take(Term subject, Term predicate, Term object) override {
    TripleTaker& taker = is_own_ ? static_cast<TripleTaker&>(own_) : whole_;
    taker.take(std::move(subject), std::move(predicate), std::move(object));
  }
  PropertyGraph finish() { return is_own_ ? own_.finish() : whole_.finish(); }

 private:
  bool is_own_ = false;
  OwnFile own_;
  WholeFile whole_;
};

PropertyGraph read(std::istream& in, const char* syntax, bool claims_all) {
  AnyFile file(claims_all);
  parse(in, syntax, file);
  return file.finish();
}

}  // namespace
}  // namespace rdf

PropertyGraph read_turtle(std::istream& in) { return rdf::read(in, "turtle", false); }
PropertyGraph read_trig(std::istream& in) { return rdf::read(in, "trig", true); }
PropertyGraph read_ntriples(std::istream& in) { return rdf::read(in, "ntriples", false); }

}  // namespace newsgraph::graph
