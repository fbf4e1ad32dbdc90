#pragma once
// The second stage: what a query's names mean, and whether it makes sense before any data is seen.

#include <map>
#include <string>

#include "query/extensions.hpp"
#include "query/grammar/ast.hpp"
#include "query/semantics/checked.hpp"

namespace newsgraph::query {

struct Surroundings {
  const Extensions* extensions = nullptr;                           // may be null
  const std::map<std::string, graph::Value>* parameters = nullptr;  // may be null: then none is missed
};

/// Throws QueryError (compile time) with a span. `text` is what the statement was parsed from: columns are
/// named by it.
checked::Query check(ast::Statement statement, std::string_view text, const Surroundings& surroundings);

}  // namespace newsgraph::query
