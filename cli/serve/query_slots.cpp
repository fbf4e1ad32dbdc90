#include "cli/serve/query_slots.hpp"

namespace newsgraph::cli::serve {

bool QuerySlots::acquire(std::chrono::steady_clock::time_point latest) {
  std::unique_lock lock(mutex_);
  if (closed_) return false;
  if (free_ > 0) {
    --free_;
    return true;
  }
  Waiter own;
  const auto place = waiters_.insert(waiters_.end(), &own);
  own.wake.wait_until(lock, latest, [&] { return own.has_slot || closed_; });
  if (!own.has_slot) waiters_.erase(place);
  return own.has_slot;
}

void QuerySlots::release() {
  const std::lock_guard lock(mutex_);
  if (waiters_.empty()) {
    ++free_;
    return;
  }
  waiters_.front()->has_slot = true;
  waiters_.front()->wake.notify_one();
  waiters_.pop_front();
}

void QuerySlots::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  for (Waiter* waiter : waiters_) waiter->wake.notify_one();
}

std::size_t QuerySlots::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiters_.size();
}

}  // namespace newsgraph::cli::serve
