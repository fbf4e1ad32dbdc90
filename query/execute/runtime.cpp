#include "query/execute/runtime.hpp"

namespace newsgraph::query::execute {

Runtime::Runtime(const graph::PropertyGraph& graph, graph::PropertyGraph* writable,
                 const graph::Map& parameters, const Options& options)
    : writable_(writable), context_{graph, parameters, Instant::now(), {}}, options_(options) {
  context_.statement = context_.transaction;
  if (options.timeout) deadline_ = std::chrono::steady_clock::now() + *options.timeout;
}

void Runtime::check() const {
  if (options_.cancelled != nullptr && options_.cancelled->load(std::memory_order_relaxed))
    throw QueryError("ExecutionError", Phase::Runtime, "Cancelled", "the query was cancelled");
  if (deadline_ && std::chrono::steady_clock::now() > *deadline_)
    throw QueryError("ExecutionError", Phase::Runtime, "Timeout", "the query took longer than it may");
}

QueryError deleted_entity() {
  return {"EntityNotFound", Phase::Runtime, "DeletedEntityAccess",
          "this node or relationship has been deleted"};
}

}  // namespace newsgraph::query::execute
