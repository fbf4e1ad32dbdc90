#include "parser/language/neural/layer_norm.hpp"

#include <cmath>

#include "parser/language/neural/vector_clones.hpp"

namespace newsgraph::parser {
namespace {

// Sums are kept in so many parts, whatever the processor's vectors: all processors add in one order.
constexpr std::size_t lanes = 16;

[[gnu::always_inline]] inline float total(const float (&parts)[lanes]) {
  float sum = 0;
  for (std::size_t j = 0; j < lanes; ++j) sum += parts[j];
  return sum;
}

// `x` and `y` may not overlap.
VECTOR_CLONES void normalise(const float* __restrict x, float* __restrict y, const float* __restrict gain,
                             const float* __restrict bias, float epsilon, std::size_t size,
                             std::size_t tokens) {
  for (; tokens > 0; --tokens, x += size, y += size) {
    float sums[lanes] = {}, squares[lanes] = {};
    for (std::size_t i = 0; i < size; i += lanes)
      for (std::size_t j = 0; j < lanes; ++j) sums[j] += x[i + j];
    const float mean = total(sums) / static_cast<float>(size);
    for (std::size_t i = 0; i < size; i += lanes)
      for (std::size_t j = 0; j < lanes; ++j) squares[j] += (x[i + j] - mean) * (x[i + j] - mean);
    const float scale = 1.0f / std::sqrt(total(squares) / static_cast<float>(size) + epsilon);
    for (std::size_t i = 0; i < size; ++i) y[i] = (x[i] - mean) * (gain[i] * scale) + bias[i];
  }
}

}  // namespace

LayerNorm::LayerNorm(const ModelFile& file, const std::string& name, std::uint32_t size)
    : gain_(load_vector(file, name + ".weight", size)),
      bias_(load_vector(file, name + ".bias", size)),
      epsilon_(static_cast<float>(file.hyperparameter("layer_norm_epsilon"))) {}

Matrix LayerNorm::operator()(const Matrix& x) const {
  Matrix y(x.rows(), x.cols());
  normalise(x.data(), y.data(), gain_.data(), bias_.data(), epsilon_, static_cast<std::size_t>(x.rows()),
            static_cast<std::size_t>(x.cols()));
  return y;
}

}  // namespace newsgraph::parser
