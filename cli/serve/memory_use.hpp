#pragma once
// How much memory a thread has taken, so that one query's hunger is not another one's fault.

#include <cstddef>

namespace newsgraph::cli::serve {

/// Bytes that this thread has allocated by `new` and freed again count; what other threads free for it stays
/// counted, unless it was allocated under UncountedMemory. Only differences mean something.
std::size_t thread_memory();

/// While it lives, what the thread allocates and frees is not counted.
class UncountedMemory {
 public:
  UncountedMemory();
  ~UncountedMemory();
  UncountedMemory(const UncountedMemory&) = delete;
  UncountedMemory& operator=(const UncountedMemory&) = delete;
};

}  // namespace newsgraph::cli::serve
