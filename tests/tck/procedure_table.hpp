#pragma once
// Procedures the kit defines by a table: columns for the inputs, then for the outputs; a call gives the rows
// whose inputs equal its arguments.

#include <string_view>

#include "query/extensions.hpp"
#include "tests/tck/gherkin.hpp"

namespace newsgraph::tck {

/// signature: "test.my.proc(in :: INTEGER?) :: (out :: STRING?)". Throws std::exception for a table that does
/// not fit it.
query::Procedure procedure_from(std::string_view signature, const Table& table);

}  // namespace newsgraph::tck
