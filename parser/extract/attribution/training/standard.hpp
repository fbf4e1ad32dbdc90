#pragma once
// Vectors of words in numbers that a learner can weigh against each other, and back.

#include <vector>

#include "parser/extract/attribution/training/lessons.hpp"

namespace newsgraph::parser {

struct Standard {
  std::vector<float> mean, deviation;
};

/// Brings each number of the cues' vectors to a mean of 0 and a deviation of 1, and says what they were.
Standard standardise(Lessons& lessons);

/// The same function, of vectors as they come.
Direction direction_of(const std::vector<float>& weights, const Standard& standard);

}  // namespace newsgraph::parser
