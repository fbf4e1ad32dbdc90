#include "parser/extract/relations/confidence/confidence.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace newsgraph::parser {

namespace {

struct Weight {
  std::string_view name;
  double weight;
};

// Written by training/train.py; sorted by name, in bytes.
#include "parser/extract/relations/confidence/weights.inc"

double weight_of(std::string_view name) {
  const auto found = std::lower_bound(std::begin(kWeights), std::end(kWeights), name,
                                      [](const Weight& w, std::string_view n) { return w.name < n; });
  return found != std::end(kWeights) && found->name == name ? found->weight : 0;
}

}  // namespace

double confidence(const Evidence& evidence) {
  double sum = kBias;
  for (const std::string& name : evidence) sum += weight_of(name);
  return 1 / (1 + std::exp(-sum));
}

double least_confidence() { return kLeast; }

}  // namespace newsgraph::parser
