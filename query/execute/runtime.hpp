#pragma once
// What all operators and expressions of a running statement share.

#include <atomic>
#include <chrono>
#include <optional>

#include "graph/property_graph.hpp"
#include "query/extensions.hpp"
#include "query/functions/context.hpp"
#include "query/query.hpp"
#include "query/result.hpp"

namespace newsgraph::query::execute {

class Runtime {
 public:
  /// `writable` is null for statements that only read.
  Runtime(const graph::PropertyGraph& graph, graph::PropertyGraph* writable, const graph::Map& parameters,
          const Options& options);

  const graph::PropertyGraph& graph() const { return context_.graph; }
  graph::PropertyGraph& writable() { return *writable_; }
  const Context& context() const { return context_; }
  const Extensions* extensions() const { return options_.extensions; }
  Statistics& statistics() { return statistics_; }

  /// Called now and then by whatever may take long; throws ExecutionError (Timeout or Cancelled).
  void tick() {
    if (++ticks_ % 256 == 0) check();
  }
  void check() const;

 private:
  graph::PropertyGraph* writable_;
  Context context_;
  const Options& options_;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  Statistics statistics_;
  std::uint32_t ticks_ = 0;
};

/// A node or relationship that was deleted in this very query.
QueryError deleted_entity();

}  // namespace newsgraph::query::execute
