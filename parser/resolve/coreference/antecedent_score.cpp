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

float AntecedentTable::score(const std::vector<Trait>& traits) const {
  float sum = 0;
  for (const Trait t : traits)
    if (const auto found = weights_.find(t); found != weights_.end()) sum += found->second;
  return sum;
}

const AntecedentTable& learned_antecedents() {
  static const AntecedentTable table = [] {
    AntecedentTable made;
    for (const AntecedentWeight& w : antecedent_weights()) made.add(w.name, w.weight);
    return made;
  }();
  return table;
}

}  // namespace newsgraph::parser
