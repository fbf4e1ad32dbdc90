#pragma once
// The triples of a file.

#include <cstdint>
#include <iosfwd>
#include <string>
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
  std::vector<Triple> all;  // sorted, each once
};

/// Reads a file by libraptor; the syntax is "turtle", "trig" or "ntriples". Throws FormatError with the line.
Triples parse(std::istream& in, const char* syntax);

}  // namespace newsgraph::graph::rdf
