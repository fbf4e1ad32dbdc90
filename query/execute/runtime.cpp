#include "query/execute/runtime.hpp"

#include <tbb/task_arena.h>

#include <fstream>

namespace newsgraph::query::execute {

namespace {

/// Bytes of memory that this process uses; 0 where the system does not tell.
std::size_t resident_memory() {
  constexpr std::size_t page = 4096;
  std::ifstream statm("/proc/self/statm");
  std::size_t total = 0, resident = 0;
  statm >> total >> resident;
  return resident * page;
}

}  // namespace

Runtime::Runtime(const graph::PropertyGraph& graph, graph::PropertyGraph* writable,
                 const graph::Map& parameters, const Options& options)
    : writable_(writable), context_{graph, parameters, Instant::now(), {}}, options_(options) {
  context_.statement = context_.transaction;
  if (options.timeout) deadline_ = std::chrono::steady_clock::now() + *options.timeout;
  if (options.max_memory) memory_at_start_ = memory_now();
}

std::size_t Runtime::threads() const {
  const auto available = static_cast<std::size_t>(std::max(1, tbb::this_task_arena::max_concurrency()));
  return options_.threads == 0 ? available : std::min(options_.threads, available);
}

void Runtime::check() const {
  if (options_.cancelled != nullptr && options_.cancelled->load(std::memory_order_relaxed))
    throw QueryError("ExecutionError", Phase::Runtime, "Cancelled", "the query was cancelled");
  if (deadline_ && std::chrono::steady_clock::now() > *deadline_)
    throw QueryError("ExecutionError", Phase::Runtime, "Timeout", "the query took longer than it may");
  // Asking the system takes as long as a few rows.
  if (options_.max_memory && (options_.memory != nullptr || ticks_ % 4096 == 0)) check_memory();
}

std::size_t Runtime::memory_now() const {
  return options_.memory != nullptr ? options_.memory() : resident_memory();
}

void Runtime::check_memory() const {
  if (memory_now() > memory_at_start_ + *options_.max_memory)
    throw QueryError("ExecutionError", Phase::Runtime, "OutOfMemory",
                     "the query needs more memory than it may use");
}

void Runtime::check_size(const graph::Value& value) const {
  constexpr std::size_t large = 1 << 20;  // bytes, more or less
  const auto size = value.kind() == graph::Kind::String ? value.string().size()
                    : value.kind() == graph::Kind::List ? value.list().size() * sizeof(graph::Value)
                                                        : 0;
  if (size < large) return;
  check();
  if (options_.max_memory) check_memory();
}

QueryError deleted_entity() {
  return {"EntityNotFound", Phase::Runtime, "DeletedEntityAccess",
          "this node or relationship has been deleted"};
}

}  // namespace newsgraph::query::execute
