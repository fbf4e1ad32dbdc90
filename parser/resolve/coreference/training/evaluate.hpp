#pragma once
// How well whole documents are resolved, against what annotators marked.

#include <map>
#include <string>

#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/coreference/antecedent_weights.hpp"
#include "parser/resolve/coreference/training/gold.hpp"

namespace newsgraph::parser {

/// Sums over documents.
struct Measured {
  struct Links {
    int chosen = 0, right = 0, wanted = 0;
  };
  std::map<std::string, Links> links;  // of descriptions, by form; "all"
  double precision = 0, recall = 0;    // B-cubed, of the mentions that both have
  int mentions = 0;

  void add(const MarkedDocument& marked, const Document& document, const Lexicon& lexicon,
           const AntecedentTable& weights);
  void print(const std::string& title) const;
};

}  // namespace newsgraph::parser
