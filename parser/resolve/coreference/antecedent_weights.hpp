#pragma once
// What the properties of a pronoun's candidates weigh: learned by training/, kept as readable numbers.

#include <span>
#include <string_view>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"

namespace newsgraph::parser {

/// The sum of the traits' weights: the log of how likely the candidate is, up to a constant.
float antecedent_score(const std::vector<Trait>& traits);

struct AntecedentWeight {
  std::string_view name;  // the parts with | between
  float weight;
};

/// All weights, by name.
std::span<const AntecedentWeight> antecedent_weights();

/// The trait of a name as written in the table.
Trait antecedent_trait(std::string_view name);

}  // namespace newsgraph::parser
