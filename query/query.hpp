#pragma once
// openCypher text in, rows out.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"
#include "query/error.hpp"
#include "query/extensions.hpp"
#include "query/result.hpp"

namespace newsgraph::query {

/// Takes a statement's rows one by one as they are made. What it throws ends the statement.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void columns(const std::vector<std::string>& names) = 0;  // once, before all rows
  virtual void row(std::span<const graph::Value> values) = 0;       // as many as there are columns
};

struct Options {
  std::map<std::string, graph::Value> parameters;    // without the $
  const Extensions* extensions = nullptr;            // the host's procedures and functions
  std::optional<std::chrono::milliseconds> timeout;  // an ExecutionError (Timeout) when it passes
  std::optional<std::size_t> max_rows;               // an ExecutionError (TooManyRows) beyond it
  /// An ExecutionError (OutOfMemory) soon after the program has grown by so many bytes since the query began.
  std::optional<std::size_t> max_memory;
  /// What max_memory goes by: the bytes in use, as the thread that runs the query sees them (so `threads` is
  /// to be 1). By default, those of the whole program.
  std::size_t (*memory)() = nullptr;
  std::size_t threads = 0;  // at most so many; 0: as many as there are. Rows and their order are the same
  /// Called once after a statement that changed the graph, before the change is final (graph.commit()): saves
  /// it. What it throws undoes the statement and is thrown by run().
  std::function<void(graph::PropertyGraph&)> save;
  const std::atomic<bool>* cancelled = nullptr;  // an ExecutionError (Cancelled) soon after it turns true
  RowSink* sink = nullptr;  // where the rows go, and not into the result; null: into the result
};

/// Runs one statement (a final semicolon is allowed). A query that fails leaves the graph as it was.
/// Throws QueryError, already located in the text.
ResultSet run(graph::PropertyGraph& graph, std::string_view text, const Options& options = {});

/// Runs one statement that must not write; throws QueryError (SyntaxError, WriteNotAllowed) where it would.
ResultSet read(const graph::PropertyGraph& graph, std::string_view text, const Options& options = {});

/// The plan as text, one operator a line, in the order they run. Also what a query beginning with EXPLAIN
/// returns, in one column `plan`; one beginning with PROFILE runs (and writes what it writes), and tells how
/// many rows each operator gave and how long it took.
std::string explain(const graph::PropertyGraph& graph, std::string_view text, const Options& options = {});

struct Statements {
  std::vector<std::string_view> complete;  // those ended by a semicolon, without it; empty ones are left out
  std::string_view rest;  // what follows the last semicolon, trimmed of white space and comments
};

/// Cuts a text at its semicolons, minding strings, backticked names and comments.
Statements split_statements(std::string_view text);

}  // namespace newsgraph::query
