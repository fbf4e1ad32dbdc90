#pragma once
// How far a long procedure is, for who waits for it at a terminal.

#include <functional>
#include <string_view>

namespace newsgraph::query {

/// Called now and then by procedures that this thread runs: with the procedure's name, what is done in words
/// ("37 %", or "1,200,000 steps" where the whole is not known). An empty one, as at first, hears nothing.
using ProgressListener = std::function<void(std::string_view procedure, std::string_view done)>;

/// Puts a listener in place of the one before, of this thread.
void listen_to_progress(ProgressListener listener);
const ProgressListener& progress_listener();

}  // namespace newsgraph::query
