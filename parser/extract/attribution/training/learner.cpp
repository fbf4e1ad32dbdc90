#include "parser/extract/attribution/training/learner.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace newsgraph::parser {

namespace {

class Learner {
 public:
  explicit Learner(const LearnerOptions& options)
      : options_(options), weights_(bucket_count, 0.f), squares_(bucket_count, 1e-4f) {}

  void step(const Example& example) {
    if (example.candidates.size() == 1) {
      const float p = 1 / (1 + std::exp(-score(weights_, example.candidates[0])));
      update(example.candidates[0], p - (example.right[0] ? 1.f : 0.f));
      return;
    }
    const auto right = static_cast<float>(std::count(example.right.begin(), example.right.end(), true));
    if (right == 0) return;
    std::vector<float> p;
    for (const Features& f : example.candidates) p.push_back(score(weights_, f));
    const float highest = *std::max_element(p.begin(), p.end());
    for (float& x : p) x = std::exp(x - highest);
    const float sum = std::accumulate(p.begin(), p.end(), 0.f);
    for (std::size_t i = 0; i < p.size(); ++i)
      update(example.candidates[i], p[i] / sum - (example.right[i] ? 1 / right : 0.f));
  }

  std::vector<float> weights() && { return std::move(weights_); }

 private:
  void update(const Features& features, float gradient) {
    if (std::abs(gradient) < 1e-4f) return;
    for (const std::uint32_t b : features.buckets()) {
      const float g = gradient + options_.decay * weights_[b];
      squares_[b] += g * g;
      weights_[b] -= options_.rate * g / std::sqrt(squares_[b]);
    }
  }

  LearnerOptions options_;
  std::vector<float> weights_, squares_;
};

}  // namespace

float score(const std::vector<float>& weights, const Features& features) {
  float sum = 0;
  for (const std::uint32_t b : features.buckets()) sum += weights[b];
  return sum;
}

std::vector<float> learn(const std::vector<const Example*>& examples, const LearnerOptions& options) {
  Learner learner(options);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t state = 1;  // a generator of our own: std::shuffle differs between libraries
  for (int pass = 0; pass < options.passes; ++pass) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      std::swap(order[i - 1], order[(state >> 33) % i]);
    }
    for (const std::size_t i : order) learner.step(*examples[i]);
  }
  return std::move(learner).weights();
}

}  // namespace newsgraph::parser
