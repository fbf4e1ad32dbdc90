#pragma once
// Learning weights: logistic regression by AdaGrad (Duchi, Hazan and Singer 2011).

#include <cstdint>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"

namespace newsgraph::parser {

/// A choice with an answer. One candidate: is it right? Several: which is the best of them?
struct Example {
  std::vector<Features> candidates;
  std::vector<bool> right;  // of each candidate
  std::size_t article = 0;
};

struct LearnerOptions {
  int passes = 10;
  float rate = 0.1f, decay = 1e-5f;
};

/// The weights by bucket. Examples of several candidates are ranked by a softmax over them, and one without a
/// right candidate teaches nothing. The same examples in the same order give the same weights.
std::vector<float> learn(const std::vector<const Example*>& examples, const LearnerOptions& options);

float score(const std::vector<float>& weights, const Features& features);

}  // namespace newsgraph::parser
