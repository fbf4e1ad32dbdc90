#pragma once
// A plan as text for people.

#include <string>

#include "query/plan/logical.hpp"
#include "query/plan/profile.hpp"

namespace newsgraph::query {

/// One operator a line, in the order they run; inner plans are indented. With a profile each line ends with
/// the operator's rows and time.
std::string to_text(const plan::StatementPlan& plan, const Profile* profile = nullptr);

}  // namespace newsgraph::query
