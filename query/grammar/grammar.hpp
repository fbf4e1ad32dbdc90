#pragma once
// The first stage: text to syntax tree.

#include <string_view>

#include "query/grammar/ast.hpp"

namespace newsgraph::query {

/// Parses one statement; a final semicolon is allowed. Throws QueryError with a span, not yet located.
ast::Statement parse(std::string_view text);

}  // namespace newsgraph::query
