#include "parser/extract/attribution/training/learner.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace newsgraph::parser {

namespace {

class Learner {
 public:
  Learner(const LearnerOptions& options, std::size_t vector_size)
      : options_(options),
        weights_{std::vector<float>(bucket_count, 0.f), std::vector<float>(vector_size, 0.f)},
        squares_{std::vector<float>(bucket_count, options.caution),
                 std::vector<float>(vector_size, options.caution)} {}

  void step(const Example& example) {
    if (example.candidates.size() == 1) {
      const float p = 1 / (1 + std::exp(-score(weights_, example.candidates[0], example.vector)));
      const float gradient = p - (example.right[0] ? 1.f : 0.f);
      update(example.candidates[0], gradient);
      update(example.vector, gradient);
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

  const Weights& weights() const { return weights_; }

 private:
  void update(const Features& features, float gradient) {
    if (std::abs(gradient) < 1e-4f) return;
    for (const std::uint32_t b : features.buckets())
      move(weights_.buckets[b], squares_.buckets[b], gradient, options_.rate);
  }

  void update(std::span<const float> vector, float gradient) {
    for (std::size_t i = 0; i < vector.size(); ++i)
      move(weights_.vector[i], squares_.vector[i], gradient * vector[i], options_.vector_rate);
  }

  void move(float& weight, float& square, float gradient, float rate) const {
    const float g = gradient + options_.decay * weight;
    square += g * g;
    weight -= rate * g / std::sqrt(square);
  }

  LearnerOptions options_;
  Weights weights_, squares_;
};

void add(std::vector<float>& sum, const std::vector<float>& part, int parts) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += part[i] / static_cast<float>(parts);
}

}  // namespace

float score(const Weights& weights, const Features& features, std::span<const float> vector) {
  float sum = 0;
  for (const std::uint32_t b : features.buckets()) sum += weights.buckets[b];
  return std::inner_product(vector.begin(), vector.end(), weights.vector.begin(), sum);
}

Weights learn(const std::vector<const Example*>& examples, const LearnerOptions& options) {
  const std::size_t vector_size = examples.empty() ? 0 : examples.front()->vector.size();
  Weights mean{std::vector<float>(bucket_count, 0.f), std::vector<float>(vector_size, 0.f)};
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::uint64_t state = 1;  // a generator of our own: std::shuffle differs between libraries
  for (int run = 0; run < options.runs; ++run) {
    Learner learner(options, vector_size);
    for (int pass = 0; pass < options.passes; ++pass) {
      for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        std::swap(order[i - 1], order[(state >> 33) % i]);
      }
      for (const std::size_t i : order) learner.step(*examples[i]);
    }
    add(mean.buckets, learner.weights().buckets, options.runs);
    add(mean.vector, learner.weights().vector, options.runs);
  }
  return mean;
}

}  // namespace newsgraph::parser
