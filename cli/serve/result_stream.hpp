#pragma once
// A query's rows on their way from the thread that makes them to the one that sends them, in whatever bytes
// the protocol wants. What is made ahead is bounded: then the query waits, up to its time limit.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/serve/failure.hpp"
#include "query/result.hpp"

namespace newsgraph::cli::serve {

class ResultStream {
 public:
  struct Summary {
    /// What the statement could do: "r" read, "w" only write, "rw" both, "s" change indexes.
    std::string kind = "r";
    query::Statistics statistics;
    std::vector<std::string> notices;
    std::size_t rows = 0;
    std::chrono::milliseconds available_after{0};  // from its arrival to its columns
    std::chrono::milliseconds consumed_after{0};   // to its end
  };
  struct Taken {
    std::vector<std::string> records;  // one a row
    bool at_end = false;               // none follows: see failure(), or else summary()
  };

  /// `wake` is called, on any thread, when there is something new to be seen: columns, records where there
  /// were none, the end. It must not throw and may call nothing of the stream.
  explicit ResultStream(std::function<void()> wake) : wake_(std::move(wake)) {}

  // The taker's side. It calls cancel() when it wants no more.
  bool has_columns() const { return has_columns_.load(std::memory_order_acquire); }
  const std::vector<std::string>& columns() const { return columns_; }  // once there are some
  Taken take(std::size_t most = std::numeric_limits<std::size_t>::max());
  const std::optional<Failure>& failure() const { return failure_; }  // at the end
  const Summary& summary() const { return summary_; }                 // at the end
  void cancel();

  // The maker's side.
  const std::atomic<bool>& cancelled() const { return cancelled_; }
  void set_columns(std::vector<std::string> names);
  /// True where there is room for more.
  bool put(std::string record);
  /// Waits for room; false where there was none in time.
  bool wait_for_room(std::chrono::steady_clock::time_point latest);
  void finish(Summary summary);
  void fail(Failure failure);

 private:
  void wake();

  static constexpr std::size_t room_ = 1 << 20;  // bytes made ahead
  std::function<void()> wake_;
  std::atomic<bool> cancelled_{false};
  std::atomic<bool> has_columns_{false};
  std::vector<std::string> columns_;

  mutable std::mutex mutex_;
  std::condition_variable has_room_;
  std::deque<std::string> records_;
  std::size_t bytes_ = 0;
  bool ended_ = false;
  std::optional<Failure> failure_;
  Summary summary_;
};

}  // namespace newsgraph::cli::serve
