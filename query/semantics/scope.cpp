#include "query/semantics/scope.hpp"

namespace newsgraph::query::semantics {

const Symbol* Scope::find(std::string_view name) const {
  const auto found = symbols_.find(std::string(name));
  return found == symbols_.end() ? nullptr : &found->second;
}

void Scope::declare(const std::string& name, Symbol symbol) {
  if (symbols_.insert_or_assign(name, symbol).second) order_.push_back(name);
}

}  // namespace newsgraph::query::semantics
