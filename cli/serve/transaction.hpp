#pragma once

#include <chrono>
#include <memory>
#include <mutex>

#include "cli/serve/graph_holder.hpp"

namespace newsgraph::cli::serve {

/// What a QueryService knows of an open transaction; whoever uses it holds its mutex.
class Transaction {
 public:
  using Time = std::chrono::steady_clock::time_point;
  Transaction(bool read_only, Time latest) : read_only_(read_only), latest_(latest) {}

  std::mutex& mutex() { return mutex_; }
  bool read_only() const { return read_only_; }
  /// When it ends by itself.
  Time latest() const { return latest_; }
  bool is_open() const { return is_open_; }
  /// What all its statements see: the snapshot that is the newest at its first one.
  const std::shared_ptr<const Snapshot>& snapshot(GraphHolder& holder) {
    if (!snapshot_) snapshot_ = holder.current();
    return snapshot_;
  }
  /// One of its statements has come to a good end: from then on it has to go on with what that one saw.
  bool has_seen() const { return has_seen_; }
  void set_seen() { has_seen_ = true; }
  /// Null before its first change.
  GraphHolder::Writing* writing() const { return writing_.get(); }
  void set_writing(std::unique_ptr<GraphHolder::Writing> writing) { writing_ = std::move(writing); }
  /// Lets go of all it holds; what was not committed is undone.
  void close() {
    writing_.reset();
    snapshot_.reset();
    is_open_ = false;
  }

 private:
  std::mutex mutex_;
  const bool read_only_;
  const Time latest_;
  bool is_open_ = true;
  bool has_seen_ = false;
  std::shared_ptr<const Snapshot> snapshot_;
  std::unique_ptr<GraphHolder::Writing> writing_;
};

}  // namespace newsgraph::cli::serve
