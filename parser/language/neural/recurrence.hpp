#pragma once
// The recurrence of the Simple Recurrent Unit (Lei et al. 2018), one direction of one layer over one
// sentence.

#include <cstddef>

namespace newsgraph::parser {

/// Parameters of `units` units each.
struct RecurrenceParameters {
  const float *forget_vector, *forget_bias, *reset_vector, *reset_bias;
  std::size_t units;
};

/// Steps through `steps` tokens. All pointers are to the first token that is read (for the backward
/// direction: the last one) and go on by their stride, which may be negative. `projected` holds z, f, r of
/// `units` numbers each; `state` is scratch of `units` numbers. `input` and `output` may not overlap.
void recur(const RecurrenceParameters& parameters, const float* projected, std::ptrdiff_t projected_stride,
           const float* input, std::ptrdiff_t input_stride, float* output, std::ptrdiff_t output_stride,
           std::size_t steps, float* state);

}  // namespace newsgraph::parser
