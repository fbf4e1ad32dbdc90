#pragma once
// A graph in memory that answers at once.

#include <memory>
#include <string>

#include "cli/serve/bolt/database.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::cli::bolt::test {

class MemoryDatabase : public Database {
 public:
  /// An empty token admits everybody. Without `may_write` statements that write are refused.
  explicit MemoryDatabase(std::string token = {}, bool may_write = true)
      : token_(std::move(token)), may_write_(may_write) {}

  graph::PropertyGraph& graph() { return graph_; }

  bool admits(std::string_view secret) const override { return token_.empty() || token_ == secret; }
  std::string name() const override { return "memory"; }
  std::string bookmark() const override { return "memory:" + std::to_string(commits_); }
  /// The statement WAIT never ends.
  std::shared_ptr<serve::ResultStream> run(Statement statement, Wake wake) override;
  std::unique_ptr<Transaction> begin(bool may_write, std::optional<std::chrono::milliseconds> time) override;

 private:
  class InMemory;
  graph::PropertyGraph graph_;
  std::string token_;
  bool may_write_;
  int commits_ = 0;
};

}  // namespace newsgraph::cli::bolt::test
