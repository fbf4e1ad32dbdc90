#pragma once
// What all operators and expressions of a running statement share.

#include <atomic>
#include <chrono>
#include <optional>

#include "graph/property_graph.hpp"
#include "query/extensions.hpp"
#include "query/functions/context.hpp"
#include "query/plan/profile.hpp"
#include "query/query.hpp"
#include "query/result.hpp"

namespace newsgraph::query::execute {

/// A Runtime belongs to one thread; other threads of the statement have copies.
class Runtime {
 public:
  /// `writable` is null for statements that only read.
  Runtime(const graph::PropertyGraph& graph, graph::PropertyGraph* writable, const graph::Map& parameters,
          const Options& options);

  const graph::PropertyGraph& graph() const { return context_.graph; }
  graph::PropertyGraph& writable() { return *writable_; }
  bool may_write() const { return writable_ != nullptr; }
  const Context& context() const { return context_; }
  const Extensions* extensions() const { return options_.extensions; }
  Statistics& statistics() { return statistics_; }

  /// How many threads may work on the statement.
  std::size_t threads() const;
  /// Null unless rows and time are to be counted.
  Profile* profile() const { return profile_; }
  void set_profile(Profile& profile) { profile_ = &profile; }

  /// Called now and then by whatever may take long; throws ExecutionError (Timeout, Cancelled, OutOfMemory).
  void tick() {
    if (++ticks_ % 256 == 0) check();
  }
  void check() const;
  /// Called with a value that may have become very large; checks at once if it has.
  void check_size(const graph::Value& value) const;

 private:
  std::size_t memory_now() const;
  void check_memory() const;

  graph::PropertyGraph* writable_;
  Context context_;
  const Options& options_;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  std::size_t memory_at_start_ = 0;  // bytes
  Profile* profile_ = nullptr;
  Statistics statistics_;
  std::uint32_t ticks_ = 0;
};

/// A node or relationship that was deleted in this very query.
QueryError deleted_entity();

}  // namespace newsgraph::query::execute
