#pragma once
// Ways into a graph's file that all keep to one version of it, each for one thread at a time.

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "graph/store.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli::serve {

class SnapshotStores {
 public:
  /// As Store::reader().
  SnapshotStores(const graph::Store& store, std::size_t count);

  struct Entry {
    explicit Entry(graph::Store own);
    graph::Store store;
    query::Extensions extensions;  // over this store
  };

  /// One of them, for as long as it lives; waits for one.
  class Lease {
   public:
    explicit Lease(SnapshotStores& stores);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Entry* operator->() const { return entry_; }

   private:
    SnapshotStores& stores_;
    Entry* entry_;
  };

  /// The same extensions, each call of which takes a lease. The stores must outlive them.
  query::Extensions shared_extensions();

 private:
  std::vector<std::unique_ptr<Entry>> entries_;
  std::mutex mutex_;
  std::condition_variable has_free_;
  std::vector<Entry*> free_;
};

}  // namespace newsgraph::cli::serve
