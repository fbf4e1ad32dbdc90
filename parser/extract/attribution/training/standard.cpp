#include "parser/extract/attribution/training/standard.hpp"

#include <algorithm>
#include <cmath>

namespace newsgraph::parser {

Standard standardise(Lessons& lessons) {
  std::vector<Example>& cues = lessons.of(Question::Cue);
  const std::size_t size = cues.front().vector.size();
  const auto count = static_cast<float>(cues.size());
  Standard standard{std::vector<float>(size, 0.f), std::vector<float>(size, 0.f)};
  for (const Example& e : cues)
    for (std::size_t i = 0; i < size; ++i) standard.mean[i] += e.vector[i] / count;
  for (const Example& e : cues)
    for (std::size_t i = 0; i < size; ++i) {
      const float off = e.vector[i] - standard.mean[i];
      standard.deviation[i] += off * off / count;
    }
  for (float& d : standard.deviation) d = std::max(std::sqrt(d), 1e-6f);
  for (const auto& vectors : lessons.vectors)
    for (std::size_t i = 0; i < vectors->size(); ++i)
      (*vectors)[i] = ((*vectors)[i] - standard.mean[i % size]) / standard.deviation[i % size];
  return standard;
}

Direction direction_of(const std::vector<float>& weights, const Standard& standard) {
  Direction direction{weights, 0};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    direction.weights[i] /= standard.deviation[i];
    direction.constant -= direction.weights[i] * standard.mean[i];
  }
  return direction;
}

}  // namespace newsgraph::parser
