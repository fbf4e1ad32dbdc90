#pragma once
// What a session asks of the program behind it. Nothing here waits: what takes time goes on elsewhere, fills
// a stream and calls `wake` (on any thread) when there is something new in it.

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/serve/result_stream.hpp"
#include "graph/property_graph.hpp"
#include "graph/value.hpp"

namespace newsgraph::cli::bolt {

using Wake = std::function<void()>;

struct Statement {
  std::string text;
  graph::Map parameters;
  bool may_write = true;                          // false: the client said that it would only read
  std::optional<std::chrono::milliseconds> time;  // at most so long; the program's own limit holds besides
  /// A row as it is to be put into the stream.
  std::function<std::string(const graph::PropertyGraph&, std::span<const graph::Value>)> encode;
};

/// Statements that hold together: all of them or none. Destroyed before it is committed it is rolled back.
class Transaction {
 public:
  virtual ~Transaction() = default;
  /// The statement before it has come to its end, and to a good one.
  virtual std::shared_ptr<serve::ResultStream> run(Statement statement, Wake wake) = 0;
  /// A stream without rows; once it has ended well, all is committed.
  virtual std::shared_ptr<serve::ResultStream> commit(Wake wake) = 0;
};

/// Asked by many sessions at once. A stream whose taker wants no more of it is to be cancelled.
class Database {
 public:
  virtual ~Database() = default;
  /// May whoever says this ask questions? The secret is a password, or a bearer's token.
  virtual bool admits(std::string_view secret) const = 0;
  /// What the graph is called; it answers to this name, to "neo4j" and to none.
  virtual std::string name() const = 0;
  /// Stands for everything that is committed so far.
  virtual std::string bookmark() const = 0;
  /// A transaction of one statement.
  virtual std::shared_ptr<serve::ResultStream> run(Statement statement, Wake wake) = 0;
  /// `time`: how long it may stay open, within the program's own limit; then its statements and commit()
  /// fail.
  virtual std::unique_ptr<Transaction> begin(bool may_write,
                                             std::optional<std::chrono::milliseconds> time) = 0;
};

}  // namespace newsgraph::cli::bolt
