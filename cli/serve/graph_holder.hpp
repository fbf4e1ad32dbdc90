#pragma once
// The graph that is served: the snapshot that queries read, and the one writer at a time who makes the next
// one.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>

#include "cli/serve/snapshot.hpp"
#include "query/query.hpp"

namespace newsgraph::cli::serve {

class GraphHolder {
 public:
  /// Throws graph::StoreError.
  GraphHolder(std::string path, bool may_write);
  /// Sees to it that the next one to open a file that was changed does so quickly.
  ~GraphHolder();

  bool may_write() const { return may_write_; }
  /// The newest one. Looks once a second at most whether another program has changed the file.
  std::shared_ptr<const Snapshot> current();
  /// The same without looking, so at once.
  std::shared_ptr<const Snapshot> newest() const;
  std::size_t snapshots_made() const { return snapshots_made_; }

  /// The right to write, and the graph as its holder changes it: a copy that nobody else sees before
  /// commit(). Not for two threads at once.
  class Writing {
   public:
    ~Writing();  // gives up what was not committed
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    /// The snapshot that the writing began from.
    const std::shared_ptr<const Snapshot>& base() const { return base_; }
    const graph::PropertyGraph& graph() const { return graph_; }
    /// Runs a statement on the copy; the options' `save` is set here. A statement that fails changes nothing.
    query::ResultSet run(std::string_view statement, query::Options options);
    /// Makes what was written the newest snapshot. Throws graph::StoreError; then nothing was written.
    void commit();

   private:
    friend class GraphHolder;
    explicit Writing(GraphHolder& holder);
    GraphHolder& holder_;
    std::shared_ptr<const Snapshot> base_;
    graph::PropertyGraph graph_;
    bool in_group_ = false;  // of the store
  };
  /// Null where another one writes until `latest`. Writes begin from the newest snapshot.
  std::unique_ptr<Writing> write(std::chrono::steady_clock::time_point latest);

 private:
  void load();
  void load_if_changed();
  void publish(std::shared_ptr<const Snapshot> snapshot);

  const std::string path_;
  const bool may_write_;
  std::binary_semaphore turn_{1};  // who has it may use the store
  graph::Store store_;
  bool changed_ = false;  // by us
  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> newest_;
  std::chrono::steady_clock::time_point looked_;
  std::atomic<std::size_t> snapshots_made_{0};
};

}  // namespace newsgraph::cli::serve
