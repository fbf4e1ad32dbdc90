#include "cli/serve/result_stream.hpp"

#include <algorithm>

namespace newsgraph::cli::serve {

namespace {

std::size_t bytes_of(const std::string& record) { return record.size() + sizeof(std::string); }

}  // namespace

ResultStream::Taken ResultStream::take(std::size_t most) {
  Taken taken;
  {
    const std::lock_guard lock(mutex_);
    const auto count = std::min(most, records_.size());
    taken.records.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      bytes_ -= bytes_of(records_.front());
      taken.records.push_back(std::move(records_.front()));
      records_.pop_front();
    }
    taken.at_end = ended_ && records_.empty();
  }
  has_room_.notify_one();
  return taken;
}

void ResultStream::cancel() {
  {
    const std::lock_guard lock(mutex_);
    cancelled_.store(true, std::memory_order_relaxed);
    records_.clear();
    bytes_ = 0;
  }
  has_room_.notify_one();
}

void ResultStream::set_columns(std::vector<std::string> names) {
  columns_ = std::move(names);
  has_columns_.store(true, std::memory_order_release);
  wake();
}

bool ResultStream::put(std::string record) {
  bool was_empty = false, has_room = true;
  {
    const std::lock_guard lock(mutex_);
    if (cancelled_.load(std::memory_order_relaxed)) return false;
    was_empty = records_.empty();
    bytes_ += bytes_of(record);
    records_.push_back(std::move(record));
    has_room = bytes_ < room_;
  }
  if (was_empty) wake();
  return has_room;
}

bool ResultStream::wait_for_room(std::chrono::steady_clock::time_point latest) {
  std::unique_lock lock(mutex_);
  return has_room_.wait_until(
      lock, latest, [this] { return bytes_ < room_ / 2 || cancelled_.load(std::memory_order_relaxed); });
}

void ResultStream::finish(Summary summary) {
  {
    const std::lock_guard lock(mutex_);
    summary_ = std::move(summary);
    ended_ = true;
  }
  wake();
}

void ResultStream::fail(Failure failure) {
  {
    const std::lock_guard lock(mutex_);
    failure_ = std::move(failure);
    ended_ = true;
  }
  wake();
}

void ResultStream::wake() {
  if (wake_) wake_();
}

}  // namespace newsgraph::cli::serve
