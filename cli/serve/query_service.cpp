#include "cli/serve/query_service.hpp"

#include <algorithm>

#include "cli/serve/memory_use.hpp"
#include "cli/serve/transaction.hpp"

namespace newsgraph::cli::serve {

namespace {

using Clock = std::chrono::steady_clock;
using query::Phase;
using query::QueryError;

std::chrono::milliseconds since(Clock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
}

QueryError timeout() {
  return {"ExecutionError", Phase::Runtime, "Timeout", "the query took longer than it may"};
}

QueryError cancelled() { return {"ExecutionError", Phase::Runtime, "Cancelled", "the query was cancelled"}; }

bool would_write(const QueryError& error) { return error.detail() == "WriteNotAllowed"; }

/// A place among the queries at work, for as long as it lives.
class Slot {
 public:
  Slot(QuerySlots& slots, Clock::time_point latest) : slots_(slots), has_it_(slots.acquire(latest)) {}
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  ~Slot() {
    if (has_it_) slots_.release();
  }
  explicit operator bool() const { return has_it_; }
  /// Lets others work meanwhile. False where the place did not come back in time.
  template <class Wait>
  bool lend(Clock::time_point latest, Wait&& wait) {
    slots_.release();
    has_it_ = false;
    if (!wait()) return false;
    has_it_ = slots_.acquire(latest);
    return has_it_;
  }

 private:
  QuerySlots& slots_;
  bool has_it_;
};

/// Puts rows into the stream, and waits where the client is slow.
class Rows : public query::RowSink {
 public:
  Rows(const graph::PropertyGraph& graph, const EncodeRow& encode, ResultStream& stream, Slot& slot,
       Clock::time_point arrived, Clock::time_point latest)
      : graph_(graph), encode_(encode), stream_(stream), slot_(slot), arrived_(arrived), latest_(latest) {}

  void columns(const std::vector<std::string>& names) override {
    const UncountedMemory uncounted;
    available_after_ = since(arrived_);
    stream_.set_columns(names);
  }

  void row(std::span<const graph::Value> values) override {
    const UncountedMemory uncounted;  // it is freed by the thread that sends it
    ++count_;
    if (stream_.put(encode_(graph_, values))) return;
    const bool has_room = slot_.lend(latest_, [this] { return stream_.wait_for_room(latest_); });
    if (stream_.cancelled()) throw cancelled();
    if (!has_room) throw timeout();
  }

  std::size_t count() const { return count_; }
  std::chrono::milliseconds available_after() const { return available_after_; }

 private:
  const graph::PropertyGraph& graph_;
  const EncodeRow& encode_;
  ResultStream& stream_;
  Slot& slot_;
  Clock::time_point arrived_, latest_;
  std::size_t count_ = 0;
  std::chrono::milliseconds available_after_{0};
};

std::string kind_of_writing(const query::ResultSet& result) {
  if (result.statistics.indexes_created > 0 || result.statistics.indexes_dropped > 0) return "s";
  return result.columns.empty() ? "w" : "rw";
}

}  // namespace

QueryService::QueryService(std::string path, bool may_write, const ServerLimits& limits)
    : limits_(limits),
      holder_(std::move(path), may_write),
      slots_(limits.queries),
      pool_(limits.connections + limits.queries) {}

QueryService::~QueryService() { stop(); }

std::shared_ptr<ResultStream> QueryService::start(QueryRequest request, EncodeRow encode,
                                                  std::function<void()> wake,
                                                  std::shared_ptr<Transaction> within) {
  const auto arrived = Clock::now();
  auto stream = std::make_shared<ResultStream>(std::move(wake));
  {
    const std::lock_guard lock(mutex_);
    streams_.insert(stream);
  }
  pool_.run([this, stream, arrived, request = std::move(request), encode = std::move(encode),
             within = std::move(within)] {
    run_query(request, encode, *stream, within.get(), arrived);
    const std::lock_guard lock(mutex_);
    streams_.erase(stream);
  });
  return stream;
}

void QueryService::run_query(const QueryRequest& request, const EncodeRow& encode, ResultStream& stream,
                             Transaction* within, Deadline arrived) {
  ++counts_.running;
  const auto time = std::min(request.time.value_or(limits_.query.time), limits_.query.time);
  Deadline latest = arrived + time;
  std::optional<Failure> failure;
  try {
    if (within == nullptr) {
      execute(request, encode, stream, nullptr, arrived, latest);
    } else {
      const std::lock_guard lock(within->mutex());
      latest = std::min(latest, within->latest());
      try {
        execute(request, encode, stream, within, arrived, latest);
        within->set_seen();
      } catch (...) {
        within->close();
        throw;
      }
    }
  } catch (...) {
    failure = current_failure();
  }
  counts_.microseconds += static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - arrived).count());
  --counts_.running;
  if (!failure) {
    ++counts_.finished;
    return;
  }
  const bool is_cancelled = failure->detail == "Cancelled";
  ++(is_cancelled ? counts_.cancelled : failure->detail == "Timeout" ? counts_.timed_out : counts_.failed);
  if (is_cancelled && stopping_) failure = server_failure("Stopping", "the server stops");
  stream.fail(std::move(*failure));
}

void QueryService::execute(const QueryRequest& request, const EncodeRow& encode, ResultStream& stream,
                           Transaction* within, Deadline arrived, Deadline latest) {
  Slot slot(slots_, latest);
  if (stopping_ || stream.cancelled()) throw cancelled();
  if (!slot) throw timeout();
  if (within != nullptr && !within->is_open())
    throw QueryError("TransactionError", Phase::Runtime, "Closed",
                     "the transaction has ended, or a statement of it failed");

  query::Options options;
  options.parameters = request.parameters;
  options.max_rows = std::min(request.rows.value_or(limits_.query.rows), limits_.query.rows);
  options.max_memory = std::min(request.memory.value_or(limits_.query.memory), limits_.query.memory);
  options.memory = thread_memory;
  options.threads = 1;  // as the memory is counted by threads; several queries use several processors
  options.cancelled = &stream.cancelled();
  const auto set_timeout = [&] {
    const auto left = latest - Clock::now();
    options.timeout = std::chrono::duration_cast<std::chrono::milliseconds>(left);
    if (*options.timeout <= std::chrono::milliseconds(0)) throw timeout();
  };

  ResultStream::Summary summary;
  const bool writes_already = within != nullptr && within->writing() != nullptr;
  if (!writes_already) {
    const auto snapshot = within != nullptr ? within->snapshot(holder_) : holder_.current();
    options.extensions = &snapshot->extensions();
    Rows rows(snapshot->graph(), encode, stream, slot, arrived, latest);
    options.sink = &rows;
    set_timeout();
    try {
      const query::ResultSet result = query::read(snapshot->graph(), request.text, options);
      summary.notices = result.notices;
      summary.rows = rows.count();
      summary.available_after = rows.available_after();
      summary.consumed_after = since(arrived);
      counts_.rows += rows.count();
      stream.finish(std::move(summary));
      return;
    } catch (const QueryError& error) {
      if (!would_write(error) || !may_write() || request.read_only || (within && within->read_only())) throw;
    }
  }

  // A statement that changes the graph. Its rows are given when the change is final.
  std::unique_ptr<GraphHolder::Writing> own;
  if (!writes_already) {
    std::unique_ptr<GraphHolder::Writing> turn;
    // Others may work while it waits for its turn.
    const bool may_work = slot.lend(latest, [&] { return (turn = holder_.write(latest)) != nullptr; });
    if (stream.cancelled()) throw cancelled();
    if (!turn)
      throw QueryError("TransactionError", Phase::Runtime, "Busy",
                       "others have been writing all the time it had");
    if (!may_work) throw timeout();
    if (within == nullptr) {
      own = std::move(turn);
    } else {
      if (within->has_seen() && turn->base() != within->snapshot(holder_))
        throw QueryError("TransactionError", Phase::Runtime, "Outdated",
                         "the graph was changed since the transaction began; begin it again");
      within->set_writing(std::move(turn));
    }
  }
  GraphHolder::Writing& writing = own ? *own : *within->writing();
  options.extensions = &writing.base()->extensions();
  options.sink = nullptr;
  set_timeout();
  query::ResultSet result = writing.run(request.text, options);
  summary.kind = kind_of_writing(result);
  summary.notices = result.notices;
  summary.statistics = result.statistics;
  summary.available_after = since(arrived);
  std::vector<std::string> records;
  {
    const UncountedMemory uncounted;
    records.reserve(result.rows.size());
    for (const auto& row : result.rows) records.push_back(encode(writing.graph(), row));
  }
  summary.rows = records.size();
  if (own) {
    own->commit();
    own.reset();  // others may write now
  }
  stream.set_columns(result.columns);
  for (std::string& record : records) {
    if (stream.put(std::move(record))) continue;
    if (stream.cancelled()) break;
    // The change is made and nobody waits for us but the client itself.
    slot.lend(latest, [&] { return stream.wait_for_room(latest); });
    if (stream.cancelled()) break;
  }
  counts_.rows += summary.rows;
  summary.consumed_after = since(arrived);
  stream.finish(std::move(summary));
}

std::shared_ptr<Transaction> QueryService::begin(bool read_only,
                                                 std::optional<std::chrono::milliseconds> time) {
  const auto longest = limits_.query.time;
  auto transaction =
      std::make_shared<Transaction>(read_only, Clock::now() + std::min(time.value_or(longest), longest));
  const std::lock_guard lock(mutex_);
  transactions_.push_back(transaction);
  return transaction;
}

void QueryService::sweep() {
  std::vector<std::shared_ptr<Transaction>> late;
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(transactions_, [](const auto& transaction) { return transaction.expired(); });
    for (const auto& transaction : transactions_) {
      if (auto own = transaction.lock(); own && Clock::now() > own->latest()) late.push_back(std::move(own));
    }
  }
  // A statement of it that still runs ends by itself, and holds the mutex until then.
  for (auto& transaction : late) {
    const std::unique_lock lock(transaction->mutex(), std::try_to_lock);
    if (lock.owns_lock() && transaction->is_open()) rollback(transaction, [](const auto&) {});
  }
}

void QueryService::commit(std::shared_ptr<Transaction> transaction, Done done) {
  pool_.run([transaction = std::move(transaction), done = std::move(done)] {
    std::optional<Failure> failure;
    try {
      const std::lock_guard lock(transaction->mutex());
      if (!transaction->is_open())
        throw QueryError("TransactionError", Phase::Runtime, "Closed",
                         "the transaction has ended, or a statement of it failed");
      if (transaction->writing() != nullptr) transaction->writing()->commit();
      transaction->close();
    } catch (...) {
      failure = current_failure();
    }
    done(std::move(failure));
  });
}

void QueryService::rollback(std::shared_ptr<Transaction> transaction, Done done) {
  pool_.run([transaction = std::move(transaction), done = std::move(done)] {
    {
      const std::lock_guard lock(transaction->mutex());
      transaction->close();
    }
    done(std::nullopt);
  });
}

void QueryService::run(std::function<void(const Snapshot&)> work, std::function<void(Failure)> failed) {
  const auto latest = Clock::now() + limits_.query.time;
  pool_.run([this, latest, work = std::move(work), failed = std::move(failed)] {
    ++counts_.running;
    try {
      const Slot slot(slots_, latest);
      if (stopping_) throw cancelled();
      if (!slot) throw timeout();
      work(*holder_.current());
    } catch (...) {
      failed(stopping_ ? server_failure("Stopping", "the server stops") : current_failure());
    }
    --counts_.running;
  });
}

void QueryService::stop() {
  stopping_ = true;
  slots_.close();
  const std::lock_guard lock(mutex_);
  for (const auto& stream : streams_) stream->cancel();
}

bool QueryService::wait_until_idle(std::chrono::steady_clock::time_point latest) {
  return pool_.wait_until_idle(latest);
}

}  // namespace newsgraph::cli::serve
