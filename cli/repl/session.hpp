#pragma once
// A conversation about one graph: what is open, how results are shown, and the last of them.

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/graph_file.hpp"
#include "cli/results/format.hpp"

namespace newsgraph::cli {

class Session {
 public:
  /// `interactive`: a person sits at a terminal. Throws graph::StoreError.
  Session(std::string path, std::string_view format, bool interactive, const std::atomic<bool>& cancelled);

  /// One line of input: a command, or a part of a statement. Statements end with a semicolon.
  void take(const std::string& line);
  /// Runs what is left of a text that ended without its semicolon.
  void finish();
  /// Forgets a statement that is only half there.
  void forget() { pending_.clear(); }
  bool in_statement() const { return !pending_.empty(); }
  /// The lines of a statement that is half there.
  const std::string& pending() const { return pending_; }

  /// Runs a statement and shows what it gives.
  void answer(std::string_view statement);
  /// Runs all statements and commands of a text.
  void run_text(std::string_view text);
  /// Runs a statement that may not write, and shows nothing. Throws query::QueryError.
  query::ResultSet read(std::string_view statement) const;
  /// Shows the last result again.
  void show();
  /// Prints a text, page by page where it is longer than the window.
  void say(const std::string& text) const;
  /// Text as wide as the window; in a pipe as it is. All lines but the first are moved in by `indent`, and as
  /// much goes before the first.
  std::string fitted(std::string_view text, std::size_t indent) const;
  /// At a terminal a mistake is part of the conversation; in a pipe it shows in the exit status.
  void complain(std::string_view message);
  /// Opens the graph's file again, as another program changed it.
  void reopen();

  const std::string& path() const { return path_; }
  const graph::PropertyGraph& graph() const { return file_->graph(); }
  const graph::Store& store() const { return file_->store(); }
  const query::Extensions& extensions() const { return file_->extensions(); }
  /// The last statement that gave a result, and the result; empty where there is none yet.
  const std::string& statement() const { return statement_; }
  const query::ResultSet& result() const { return result_; }
  bool interactive() const { return interactive_; }
  bool colour() const { return colour_; }
  Status status() const { return status_; }

  std::map<std::string, graph::Value> parameters;  // $NAME in queries
  const ResultFormat* format;
  bool fields = false;  // one field a line instead of tables
  bool paging = true;
  bool left = false;  // the person wants to leave

 private:
  std::string path_;
  std::unique_ptr<GraphFile> file_;
  const std::atomic<bool>& cancelled_;
  std::string pending_, statement_;
  query::ResultSet result_;
  bool interactive_, colour_;
  unsigned depth_ = 0;  // of texts that run texts
  Status status_ = Status::Fine;
};

}  // namespace newsgraph::cli
