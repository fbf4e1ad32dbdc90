#pragma once
// What is read off the encoder's output: scores of tags, of names, of arcs and of their labels.

#include <cstddef>
#include <vector>

#include "parser/language/neural/matrix.hpp"

namespace newsgraph::parser {

class TagHeads {
 public:
  TagHeads(const ModelFile& file, std::uint32_t width);
  Matrix upos(const Matrix& encoded) const { return upos_(encoded); }    // [tags][tokens]
  Matrix xpos(const Matrix& encoded) const { return xpos_(encoded); }    // [tags][tokens]
  Matrix names(const Matrix& encoded) const { return names_(encoded); }  // [BIOES tags][tokens]

 private:
  Linear upos_, xpos_, names_;
};

/// The biaffine parser (Dozat & Manning 2017) with labels scored by sums and products.
class ParserHeads {
 public:
  ParserHeads(const ModelFile& file, std::uint32_t width);

  /// The tokens of a chunk of sentences as heads and as dependents.
  struct Roles {
    Matrix heads, dependents;  // [arc + label][tokens]
    Matrix arc_heads;          // heads through the biaffine form: [arc][tokens]
    Vector head_bias;          // [tokens]
  };
  Roles roles(const Matrix& encoded) const;

  /// Scores of one sentence: row h is the head (0 the ROOT, then the tokens), column d the dependent token.
  Matrix arcs(const Roles& roles, std::size_t start, std::size_t length) const;

  struct Arc {
    std::size_t dependent = 0;  // a column of `roles`
    std::ptrdiff_t head = -1;   // likewise, or -1 for the ROOT
  };
  /// Scores of the labels, [labels][arcs].
  Matrix labels(const Roles& roles, const std::vector<Arc>& arcs) const;

 private:
  std::uint32_t arc_size_, label_size_;
  float scale_;
  Linear head_, dependent_;
  Weights arc_weight_;  // [head unit][dependent unit]
  Vector arc_bias_;
  Weights label_dependent_, label_head_, label_product_;
  Vector label_bias_;
  Roles root_;  // the ROOT alone; its `dependents` are unused
};

}  // namespace newsgraph::parser
