#pragma once
// The network's first layer: from forms to vectors that know nothing of their neighbours.

#include <string_view>
#include <vector>

#include "parser/language/neural/features.hpp"
#include "parser/language/neural/layer_norm.hpp"
#include "parser/language/neural/matrix.hpp"

namespace newsgraph::parser {

class InputLayer {
 public:
  InputLayer(const ModelFile& file, std::uint32_t width);

  const FeatureExtractor& features() const { return features_; }

  /// [width][forms]
  Matrix operator()(const std::vector<std::string_view>& forms) const;

 private:
  void embed(std::string_view form, float* out) const;
  void embed_characters(const std::vector<std::uint32_t>& characters, float* out) const;

  FeatureExtractor features_;
  QuantisedTable words_, forms_, prefixes_, suffixes_, shapes_;
  // What a character adds to the filters at each place of the window: [characters][3][filters].
  std::vector<float> character_parts_;
  Vector character_bias_;
  Linear project_;
  LayerNorm norm_;
};

}  // namespace newsgraph::parser
