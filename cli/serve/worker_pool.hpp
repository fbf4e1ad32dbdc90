#pragma once
// Threads for what takes long. They are made as they are needed and end when there is nothing to do.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace newsgraph::cli::serve {

class WorkerPool {
 public:
  explicit WorkerPool(std::size_t most) : most_(most) {}
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  /// Waits for all tasks.
  ~WorkerPool();

  /// The task must not throw. With all threads at work it waits its turn.
  void run(std::function<void()> task);
  /// Waits until there is neither a task nor a thread at work; false where that takes longer.
  bool wait_until_idle(std::chrono::steady_clock::time_point latest);

 private:
  void work(std::list<std::thread>::iterator self);

  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable has_task_, is_idle_;
  std::deque<std::function<void()>> tasks_;
  std::list<std::thread> threads_;
  std::list<std::thread> ended_;  // to be joined
  std::size_t waiting_ = 0;       // threads without a task
  bool closed_ = false;
};

}  // namespace newsgraph::cli::serve
