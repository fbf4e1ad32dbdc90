#include "cli/serve/graph_holder.hpp"

#include <spdlog/spdlog.h>

#include "graph/column_image.hpp"

namespace newsgraph::cli::serve {

namespace {

using Clock = std::chrono::steady_clock;
using graph::Store;
using graph::StoreError;

constexpr int most_attempts = 5;  // at reading a file that others write to

Store opened(const std::string& path, bool may_write) {
  return Store::open(path, may_write ? Store::Mode::Write : Store::Mode::Read);
}

/// Gives the turn back.
class Turn {
 public:
  explicit Turn(std::binary_semaphore& turn) : turn_(turn) {}
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() { turn_.release(); }

 private:
  std::binary_semaphore& turn_;
};

}  // namespace

GraphHolder::GraphHolder(std::string path, bool may_write)
    : path_(std::move(path)), may_write_(may_write), store_(opened(path_, may_write)) {
  load();
}

GraphHolder::~GraphHolder() {
  if (!changed_) return;
  try {
    store_.checkpoint(newest_->graph());
  } catch (const StoreError& error) {  // all changes are in the file; opening it takes longer, that is all
    spdlog::warn("{}", error.what());
  }
}

/// With the turn.
void GraphHolder::load() {
  for (int attempt = 1;; ++attempt) {
    try {
      graph::PropertyGraph graph = store_.load();
      // Snapshots' own ways into the file cannot put an index for searches there; looking for something can.
      store_.search_names("a name", 1);
      publish(std::make_shared<Snapshot>(std::move(graph), store_));
      return;
    } catch (const StoreError& error) {
      if (error.reason() != StoreError::Reason::Changed || attempt == most_attempts) throw;
    }
  }
}

void GraphHolder::publish(std::shared_ptr<const Snapshot> snapshot) {
  std::shared_ptr<const Snapshot> before;  // goes, if nobody reads it, outside of the lock
  const std::lock_guard lock(mutex_);
  before = std::exchange(newest_, std::move(snapshot));
  ++snapshots_made_;
}

std::shared_ptr<const Snapshot> GraphHolder::newest() const {
  const std::lock_guard lock(mutex_);
  return newest_;
}

std::shared_ptr<const Snapshot> GraphHolder::current() {
  {
    const std::lock_guard lock(mutex_);
    const auto now = Clock::now();
    if (now - looked_ < std::chrono::seconds(1)) return newest_;
    looked_ = now;
  }
  load_if_changed();
  return newest();
}

void GraphHolder::load_if_changed() {
  if (!turn_.try_acquire()) return;  // somebody writes; they look themselves
  const Turn turn(turn_);
  try {
    if (store_.version() != newest()->version()) load();
  } catch (const StoreError& error) {  // what is there goes on being served
    spdlog::warn("{}", error.what());
  }
}

std::unique_ptr<GraphHolder::Writing> GraphHolder::write(Clock::time_point latest) {
  if (!turn_.try_acquire_until(latest)) return nullptr;
  try {
    if (store_.version() != newest()->version()) load();
    return std::unique_ptr<Writing>(new Writing(*this));
  } catch (...) {
    turn_.release();
    throw;
  }
}

GraphHolder::Writing::Writing(GraphHolder& holder)
    : holder_(holder), base_(holder.newest()), graph_(graph::ColumnImage::copy(base_->graph())) {}

query::ResultSet GraphHolder::Writing::run(std::string_view statement, query::Options options) {
  options.save = [this](graph::PropertyGraph& graph) {
    if (!std::exchange(in_group_, true)) {
      try {
        holder_.store_.begin();
      } catch (...) {
        in_group_ = false;
        throw;
      }
    }
    holder_.store_.save(graph);
  };
  return query::run(graph_, statement, options);
}

void GraphHolder::Writing::commit() {
  if (!in_group_) return;
  holder_.store_.commit();
  in_group_ = false;
  holder_.changed_ = true;
  try {
    holder_.publish(std::make_shared<Snapshot>(std::move(graph_), holder_.store_));
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::Changed) throw;
    holder_.load();  // with what another program wrote right after us
  }
}

GraphHolder::Writing::~Writing() {
  const Turn turn(holder_.turn_);
  if (!in_group_) return;
  try {
    holder_.store_.rollback();
    // Which rows its elements are, the store knows of the graph that was saved; now it is another one.
    holder_.store_ = opened(holder_.path_, holder_.may_write_);
    holder_.load();
  } catch (const StoreError& error) {
    spdlog::error("{}", error.what());
  }
}

}  // namespace newsgraph::cli::serve
