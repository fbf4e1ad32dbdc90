#include <algorithm>
#include <unordered_map>

#include "parser/resolve/coreference/antecedent_weights.hpp"

namespace newsgraph::parser {

Trait antecedent_trait(std::string_view name) {
  auto bar = name.find('|');
  Trait hash = trait({name.substr(0, bar)});
  while (bar != name.npos) {
    name.remove_prefix(bar + 1);
    bar = name.find('|');
    hash = both(hash, trait({name.substr(0, bar)}));
  }
  return hash;
}

namespace {

std::unordered_map<Trait, float> by_trait() {
  std::unordered_map<Trait, float> table;
  for (const AntecedentWeight& w : antecedent_weights()) table.emplace(antecedent_trait(w.name), w.weight);
  return table;
}

}  // namespace

float antecedent_score(const std::vector<Trait>& traits) {
  static const std::unordered_map<Trait, float> table = by_trait();
  float sum = 0;
  for (const Trait t : traits)
    if (const auto found = table.find(t); found != table.end()) sum += found->second;
  return sum;
}

}  // namespace newsgraph::parser
