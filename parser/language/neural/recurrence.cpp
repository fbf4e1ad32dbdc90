#include "parser/language/neural/recurrence.hpp"

#include <bit>
#include <cstdint>

#include "parser/language/neural/vector_clones.hpp"

namespace newsgraph::parser {
namespace {

// e^x to a relative error of 2e-7 for |x| ≤ 87: 2^n times a polynomial of degree 6 (Cephes' expf) on the
// remainder. Rounding to the integer n is done by adding and subtracting 1.5 · 2^23, in whose lowest bits n
// then stands.
[[gnu::always_inline]] inline float exponential(float x) {
  constexpr float shift = 12582912.0f, log2e = 1.44269504088896341f;
  constexpr float ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
  x = x > 87.0f ? 87.0f : x;
  x = x < -87.0f ? -87.0f : x;
  const float shifted = x * log2e + shift;
  const float n = shifted - shift;
  const float r = (x - n * ln2_high) - n * ln2_low;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const std::int32_t exponent = static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(shifted) << 23);
  return std::bit_cast<float>(static_cast<std::int32_t>(std::bit_cast<std::uint32_t>(p)) + exponent);
}

[[gnu::always_inline]] inline float sigmoid(float x) { return 1.0f / (1.0f + exponential(-x)); }

}  // namespace

VECTOR_CLONES void recur(const RecurrenceParameters& parameters, const float* projected,
                         std::ptrdiff_t projected_stride, const float* input, std::ptrdiff_t input_stride,
                         float* output, std::ptrdiff_t output_stride, std::size_t steps,
                         float* __restrict state) {
  const std::size_t units = parameters.units;
  const float* __restrict vf = parameters.forget_vector, * __restrict bf = parameters.forget_bias;
  const float* __restrict vr = parameters.reset_vector, * __restrict br = parameters.reset_bias;
  for (std::size_t j = 0; j < units; ++j) state[j] = 0.0f;
  for (std::size_t step = 0; step < steps; ++step) {
    const float* __restrict z = projected, * __restrict f = z + units, * __restrict r = f + units;
    const float* __restrict x = input;
    float* __restrict h = output;
    for (std::size_t j = 0; j < units; ++j) {
      const float before = state[j];
      const float forget = sigmoid(f[j] + vf[j] * before + bf[j]);
      const float reset = sigmoid(r[j] + vr[j] * before + br[j]);
      const float c = z[j] + forget * (before - z[j]);
      state[j] = c;
      h[j] = x[j] + reset * (c - x[j]);
    }
    if (step + 1 == steps) break;
    projected += projected_stride;
    input += input_stride;
    output += output_stride;
  }
}

}  // namespace newsgraph::parser
