#pragma once
// The variables that can be seen at one place in a query.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/functions/types.hpp"

namespace newsgraph::query::semantics {

/// What is known of a value before the query runs; of a list also what its elements are.
struct Type {
  Kinds kinds = Kinds::any();
  Kinds elements = Kinds::any();
};

struct Symbol {
  int slot = -1;
  Type type;
};

class Scope {
 public:
  const Symbol* find(std::string_view name) const;
  /// A name that is there already is hidden by the new one.
  void declare(const std::string& name, Symbol symbol);
  /// In the order of their declaration.
  const std::vector<std::string>& names() const { return order_; }
  bool empty() const { return order_.empty(); }

 private:
  std::unordered_map<std::string, Symbol> symbols_;
  std::vector<std::string> order_;
};

}  // namespace newsgraph::query::semantics
