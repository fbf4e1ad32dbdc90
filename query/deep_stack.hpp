#pragma once
// Reading, checking and running a deeply nested query recurses with it. The stack of the caller may be small,
// or its frames large (under a sanitizer), so that such queries are given a stack of their own.

#include <functional>
#include <string_view>

namespace newsgraph::query {

/// Are the text's brackets nested so deep that the caller's stack should not be counted on? Quotes are not
/// minded.
bool is_nested_deep(std::string_view text);

/// Calls the action on a large stack and returns when it has; what it throws is thrown here.
void on_deep_stack(const std::function<void()>& action);

}  // namespace newsgraph::query
