#pragma once
// Learning weights: logistic regression by AdaGrad (Duchi, Hazan and Singer 2011).

#include <cstdint>
#include <span>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"

namespace newsgraph::parser {

/// A choice with an answer. One candidate: is it right? Several: which is the best of them?
struct Example {
  std::vector<Features> candidates;
  std::vector<bool> right;  // of each candidate
  std::size_t article = 0;
  std::span<const float> vector = {};  // of the one candidate, besides its features; of like length in all
  std::size_t word = 0;                // the one candidate's number of all words
};

struct LearnerOptions {
  int passes = 10;
  float rate = 0.1f, decay = 1e-5f;
  float caution = 1e-4f;      // the sum of squared gradients at the start: the more, the less rare ones count
  float vector_rate = 0.02f;  // for the vectors, whose numbers should be about 1
  int runs = 1;               // in different orders; the weights are their mean
};

struct Weights {
  std::vector<float> buckets, vector;
};

/// Examples of several candidates are ranked by a softmax over them, and one without a right candidate
/// teaches nothing. The same examples in the same order give the same weights.
Weights learn(const std::vector<const Example*>& examples, const LearnerOptions& options);

float score(const Weights& weights, const Features& features, std::span<const float> vector = {});

}  // namespace newsgraph::parser
