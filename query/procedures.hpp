#pragma once
// Procedures that are always there. A host's procedure of the same name takes precedence.

#include <string>
#include <string_view>
#include <vector>

#include "query/extensions.hpp"

namespace newsgraph::query {

/// db.labels(), db.relationshipTypes(), db.propertyKeys(): the names in use, sorted; algo.pagerank({…}) …:
/// graph algorithms (procedures/algorithms.hpp). Null where there is no such procedure.
const Procedure* find_builtin_procedure(std::string_view name);
std::vector<std::string> builtin_procedure_names();

}  // namespace newsgraph::query
