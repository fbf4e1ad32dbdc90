#include "cli/serve/worker_pool.hpp"

namespace newsgraph::cli::serve {

namespace {

constexpr std::chrono::seconds idle_life{5};

}  // namespace

WorkerPool::~WorkerPool() {
  std::unique_lock lock(mutex_);
  closed_ = true;
  has_task_.notify_all();
  is_idle_.wait(lock, [this] { return threads_.empty(); });
  for (std::thread& thread : ended_) thread.join();
}

void WorkerPool::run(std::function<void()> task) {
  std::list<std::thread> ended;
  {
    const std::lock_guard lock(mutex_);
    ended.swap(ended_);
    tasks_.push_back(std::move(task));
    if (waiting_ < tasks_.size() && threads_.size() < most_) {
      threads_.emplace_back();
      const auto self = std::prev(threads_.end());
      try {
        *self = std::thread([this, self] { work(self); });
      } catch (...) {  // the system gives no more threads; the others will do
        threads_.erase(self);
        if (threads_.empty()) {
          tasks_.pop_back();
          throw;
        }
      }
    } else {
      has_task_.notify_one();
    }
  }
  for (std::thread& thread : ended) thread.join();
}

void WorkerPool::work(std::list<std::thread>::iterator self) {
  std::unique_lock lock(mutex_);
  while (true) {
    ++waiting_;
    has_task_.wait_for(lock, idle_life, [this] { return closed_ || !tasks_.empty(); });
    --waiting_;
    if (tasks_.empty()) break;
    std::function<void()> task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
    task = nullptr;  // what it holds goes before anybody is told that it is done
    lock.lock();
    if (tasks_.empty() && waiting_ + 1 == threads_.size()) is_idle_.notify_all();
  }
  ended_.splice(ended_.end(), threads_, self);
  is_idle_.notify_all();
}

bool WorkerPool::wait_until_idle(std::chrono::steady_clock::time_point latest) {
  std::unique_lock lock(mutex_);
  return is_idle_.wait_until(lock, latest, [this] { return tasks_.empty() && waiting_ == threads_.size(); });
}

}  // namespace newsgraph::cli::serve
