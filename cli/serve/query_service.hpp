#pragma once
// Queries for clients, whatever protocol they speak: each on a thread of its own, against the snapshot that
// is the newest when it begins, within limits of time, rows and memory, and stopped when nobody wants it any
// more.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "cli/serve/failure.hpp"
#include "cli/serve/graph_holder.hpp"
#include "cli/serve/limits.hpp"
#include "cli/serve/query_slots.hpp"
#include "cli/serve/result_stream.hpp"
#include "cli/serve/worker_pool.hpp"

namespace newsgraph::cli::serve {

struct QueryRequest {
  std::string text;
  std::map<std::string, graph::Value> parameters;
  std::optional<std::chrono::milliseconds>
      time;  // limits lower than the server's; higher ones have no effect
  std::optional<std::size_t> rows, memory;
  bool read_only = false;  // refuse to write even where the server would
};

/// A row in a protocol's bytes. It is called on the query's thread, while the graph is held.
using EncodeRow =
    std::function<std::string(const graph::PropertyGraph& graph, std::span<const graph::Value> row)>;

/// Several statements that see one version of the graph, and whose changes are made together or not at all.
/// One statement at a time; after one that failed, only rollback() is left.
class Transaction;

class QueryService {
 public:
  /// Throws graph::StoreError where the graph cannot be opened.
  QueryService(std::string path, bool may_write, const ServerLimits& limits);
  ~QueryService();

  /// Begins a query and returns at once. `wake` as in ResultStream.
  std::shared_ptr<ResultStream> start(QueryRequest request, EncodeRow encode, std::function<void()> wake,
                                      std::shared_ptr<Transaction> within = nullptr);

  /// `time`: how long it may stay open; then its right to write is given back and it has failed.
  std::shared_ptr<Transaction> begin(bool read_only,
                                     std::optional<std::chrono::milliseconds> time = std::nullopt);
  /// `done` is called on any thread, with the failure if there is one.
  using Done = std::function<void(std::optional<Failure>)>;
  void commit(std::shared_ptr<Transaction> transaction, Done done);
  void rollback(std::shared_ptr<Transaction> transaction, Done done);

  /// Closes transactions that have been open for too long. To be called now and then.
  void sweep();

  /// Runs something other than a query on a thread of its own, counted among the queries at work. What it
  /// throws goes to `failed`; so does that it had to wait longer than a query may.
  void run(std::function<void(const Snapshot&)> work, std::function<void(Failure)> failed);

  /// Ends all queries and takes no more.
  void stop();
  /// After stop(): false where some still run at that time.
  bool wait_until_idle(std::chrono::steady_clock::time_point latest);

  const ServerLimits& limits() const { return limits_; }
  bool may_write() const { return holder_.may_write(); }
  GraphHolder& holder() { return holder_; }

  /// For the metrics; all but `running` and `waiting` only grow.
  struct Counts {
    std::atomic<std::size_t> running{0};  // queries and other work, those that wait for a slot included
    std::atomic<std::uint64_t> finished{0}, failed{0}, cancelled{0}, timed_out{0}, rows{0};
    std::atomic<std::uint64_t> microseconds{0};  // of all queries together
  };
  const Counts& counts() const { return counts_; }
  std::size_t waiting() const { return slots_.waiting(); }

 private:
  using Deadline = std::chrono::steady_clock::time_point;
  void run_query(const QueryRequest& request, const EncodeRow& encode, ResultStream& stream,
                 Transaction* within, Deadline arrived);
  void execute(const QueryRequest& request, const EncodeRow& encode, ResultStream& stream,
               Transaction* within, Deadline arrived, Deadline latest);

  const ServerLimits limits_;
  GraphHolder holder_;
  QuerySlots slots_;
  Counts counts_;
  std::atomic<bool> stopping_{false};
  std::mutex mutex_;
  std::set<std::shared_ptr<ResultStream>> streams_;       // of queries that run
  std::vector<std::weak_ptr<Transaction>> transactions_;  // that may be open
  WorkerPool pool_;                                       // last: its threads use all of the above
};

}  // namespace newsgraph::cli::serve
