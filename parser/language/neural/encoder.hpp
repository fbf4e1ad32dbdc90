#pragma once
// The encoder: layers of bidirectional Simple Recurrent Units over sentences that lie one after the other.

#include <cstddef>
#include <vector>

#include "parser/language/neural/layer_norm.hpp"
#include "parser/language/neural/matrix.hpp"

namespace newsgraph::parser {

class Encoder {
 public:
  Encoder(const ModelFile& file, std::uint32_t width);

  /// x: [width][tokens of all sentences]; `lengths` of the sentences add up to the tokens. Returns the same
  /// shape.
  Matrix operator()(Matrix x, const std::vector<std::size_t>& lengths) const;

 private:
  struct Layer {
    LayerNorm norm;
    Weights weight;                                               // [direction][z, f, r][unit]
    Vector forget_vector, forget_bias, reset_vector, reset_bias;  // [direction][unit]
  };

  void recur_sentence(const Layer& layer, const Matrix& projected, const Matrix& x, Matrix& h,
                      std::size_t start, std::size_t length, std::vector<float>& state) const;

  std::uint32_t width_;
  std::vector<Layer> layers_;
  LayerNorm norm_;
};

}  // namespace newsgraph::parser
