#include "query/procedures/progress.hpp"

#include <utility>

namespace newsgraph::query {

namespace {

thread_local ProgressListener current;

}  // namespace

void listen_to_progress(ProgressListener listener) { current = std::move(listener); }

const ProgressListener& progress_listener() { return current; }

}  // namespace newsgraph::query
