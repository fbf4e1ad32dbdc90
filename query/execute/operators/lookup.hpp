#pragma once
// Nodes by a property's value, where the plan scans a label and filters by an equality.

#include <optional>
#include <string>

#include "query/execute/evaluator.hpp"
#include "query/execute/operator.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

/// slot.key = value, of a value that does not depend on the slot.
struct Equality {
  std::string key;
  const ast::Expression* value;
};

/// One of the equalities that must hold for the slot; nothing where there is none.
std::optional<Equality> equality_for(int slot, const plan::Filter& filter);

/// Gives the nodes in the scan's order, only those for which the equality can hold. The filter must follow
/// all the same: it decides.
OperatorPtr build_lookup(const plan::ScanLabel& scan, const Equality& equality, const Compiler& compiler);

}  // namespace newsgraph::query::execute
