#include "cli/serve/snapshot_stores.hpp"

#include "cli/program_extensions.hpp"
#include "cli/serve/neo4j_procedures.hpp"

namespace newsgraph::cli::serve {

SnapshotStores::Entry::Entry(graph::Store own)
    : store(std::move(own)), extensions(program_extensions(store)) {
  add_neo4j_procedures(extensions);
}

SnapshotStores::SnapshotStores(const graph::Store& store, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    entries_.push_back(std::make_unique<Entry>(store.reader()));
    free_.push_back(entries_.back().get());
  }
}

SnapshotStores::Lease::Lease(SnapshotStores& stores) : stores_(stores) {
  std::unique_lock lock(stores.mutex_);
  stores.has_free_.wait(lock, [&] { return !stores.free_.empty(); });
  entry_ = stores.free_.back();
  stores.free_.pop_back();
}

SnapshotStores::Lease::~Lease() {
  {
    const std::lock_guard lock(stores_.mutex_);
    stores_.free_.push_back(entry_);
  }
  stores_.has_free_.notify_one();
}

query::Extensions SnapshotStores::shared_extensions() {
  query::Extensions shared;
  const query::Extensions& own = entries_.front()->extensions;
  for (const std::string& name : own.function_names()) {
    query::HostFunction function = *own.find_function(name);
    function.call = [this, name](const graph::PropertyGraph& graph, std::span<const graph::Value> arguments) {
      return Lease(*this)->extensions.find_function(name)->call(graph, arguments);
    };
    shared.add(std::move(function));
  }
  for (const std::string& name : own.procedure_names()) {
    query::Procedure procedure = *own.find_procedure(name);
    const bool ticks = static_cast<bool>(procedure.call_with_tick);
    if (ticks) {
      procedure.call_with_tick = [this, name](const graph::PropertyGraph& graph,
                                              std::span<const graph::Value> arguments,
                                              const std::function<void()>& tick) {
        return Lease(*this)->extensions.find_procedure(name)->call_with_tick(graph, arguments, tick);
      };
    } else {
      procedure.call = [this, name](const graph::PropertyGraph& graph,
                                    std::span<const graph::Value> arguments) {
        return Lease(*this)->extensions.find_procedure(name)->call(graph, arguments);
      };
    }
    shared.add(std::move(procedure));
  }
  return shared;
}

}  // namespace newsgraph::cli::serve
