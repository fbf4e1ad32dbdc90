#pragma once
// The triples of a file.

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "graph/formats/rdf/terms.hpp"

namespace newsgraph::graph::rdf {

using TermId = std::uint32_t;

/// Each term once, numbered as they come.
class TermTable {
 public:
  TermId add(Term term);
  const Term& operator[](TermId id) const { return *terms_[id]; }
  std::size_t size() const { return terms_.size(); }

 private:
  struct Hash {
    std::size_t operator()(const Term& term) const;
  };
  struct Same {
    bool operator()(const Term& a, const Term& b) const {
      return a.kind == b.kind && a.text == b.text && a.datatype == b.datatype;
    }
  };
  std::unordered_map<Term, TermId, Hash, Same> ids_;
  std::vector<const Term*> terms_;  // into ids_, whose entries stay where they are
};

struct Triple {
  TermId subject, predicate, object;
  auto operator<=>(const Triple&) const = default;
};

struct Triples {
  TermTable terms;
  std::vector<Triple> all;

  void add(Term subject, Term predicate, Term object);
  /// Sorts them, each once.
  void settle();
};

/// Takes triples as they are read.
class TripleTaker {
 public:
  virtual ~TripleTaker() = default;
  /// Before all others, the file's first line.
  virtual void begin(std::string_view first_line) = 0;
  virtual void take(Term subject, Term predicate, Term object) = 0;
};

/// Reads a file by libraptor; the syntax is "turtle", "trig" or "ntriples". Throws FormatError with the line.
void parse(std::istream& in, const char* syntax, TripleTaker& taker);

}  // namespace newsgraph::graph::rdf
