#pragma once
// Long texts, a page at a time.

#include <string>

namespace newsgraph::cli {

/// Hands a text with more lines than the window to $PAGER (less -FRX where it is not set). False where the
/// text is short, $PAGER is empty, or there is no pager: then nothing was shown.
bool show_in_pages(const std::string& text);

}  // namespace newsgraph::cli
