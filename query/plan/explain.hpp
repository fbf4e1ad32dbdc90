#pragma once
// A plan as text for people.

#include <string>

#include "query/plan/logical.hpp"

namespace newsgraph::query {

/// One operator a line, in the order they run; inner plans are indented.
std::string to_text(const plan::StatementPlan& plan);

}  // namespace newsgraph::query
