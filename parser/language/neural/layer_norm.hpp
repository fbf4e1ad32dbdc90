#pragma once
// Layer normalisation of each token (Ba et al. 2016).

#include <string>

#include "parser/language/neural/matrix.hpp"

namespace newsgraph::parser {

class LayerNorm {
 public:
  /// Sections `name`.weight and `name`.bias of `size` numbers, a multiple of 16. Throws ModelError.
  LayerNorm(const ModelFile& file, const std::string& name, std::uint32_t size);

  /// x and the result: [size][tokens].
  Matrix operator()(const Matrix& x) const;

 private:
  Vector gain_, bias_;
  float epsilon_;
};

}  // namespace newsgraph::parser
