#pragma once
// What the properties of a pronoun's candidates weigh: learned by training/, kept as readable numbers.

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"

namespace newsgraph::parser {

struct AntecedentWeight {
  std::string_view name;  // the parts with | between
  float weight;
};

/// All weights, by name.
std::span<const AntecedentWeight> antecedent_weights();

/// The trait of a name as written in the table.
Trait antecedent_trait(std::string_view name);

/// Weights, to be looked up.
class AntecedentTable {
 public:
  void add(std::string_view name, float weight) { weights_.emplace(antecedent_trait(name), weight); }
  /// The sum of the traits' weights: the log of how likely the candidate is, up to a constant.
  float score(const std::vector<Trait>& traits) const;

 private:
  std::unordered_map<Trait, float> weights_;
};

/// The weights that the program has.
const AntecedentTable& learned_antecedents();

}  // namespace newsgraph::parser
