#pragma once
// How many queries work at once.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>

namespace newsgraph::cli::serve {

/// Given out in the order they were asked for.
class QuerySlots {
 public:
  explicit QuerySlots(std::size_t count) : free_(count) {}
  /// Waits for one; false where none came in time, or after close().
  bool acquire(std::chrono::steady_clock::time_point latest);
  void release();
  /// All that wait, and all that ask later, get none.
  void close();
  std::size_t waiting() const;

 private:
  struct Waiter {
    std::condition_variable wake;
    bool has_slot = false;
  };
  mutable std::mutex mutex_;
  std::list<Waiter*> waiters_;
  std::size_t free_;
  bool closed_ = false;
};

}  // namespace newsgraph::cli::serve
