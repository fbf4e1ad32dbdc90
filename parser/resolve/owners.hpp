#pragma once
// Whether what an article calls a thing says whose it is: such a thing is another wherever it is another's.

#include <string_view>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// "their", folded.
bool is_owner(std::string_view word);
/// Right behind "Lima's" or "the sailors'".
bool is_behind_owner(std::string_view text, const Span& span);
/// "their sailors", "Lima's sailors", "sailors of the squadron".
bool is_owned(std::string_view text, const Span& span);

}  // namespace newsgraph::parser
