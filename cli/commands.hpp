#pragma once
// The program's commands. A new one is one file in commands/ and one line in commands.cpp.

#include <span>
#include <stdexcept>
#include <string>

namespace CLI {
class App;
}

namespace newsgraph::cli {

/// The program's exit status.
enum class Status : int {
  Fine = 0,
  BadInput = 1,  // an article, a record, a query or a graph was wrong; what could be done was done
  BadCall = 2    // the command line was wrong; nothing was done
};

/// The input is wrong: one line for standard error, exit status 1.
class BadInput : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The command line is wrong in a way that its grammar does not show: exit status 2.
class BadCall : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Adds a command with its options; when it is called it leaves its status behind.
using AddCommand = void (*)(CLI::App& app, Status& status);

std::span<const AddCommand> commands();

void add_build(CLI::App& app, Status& status);
void add_extract(CLI::App& app, Status& status);
void add_query(CLI::App& app, Status& status);
void add_repl(CLI::App& app, Status& status);
void add_render(CLI::App& app, Status& status);
void add_export(CLI::App& app, Status& status);
void add_import(CLI::App& app, Status& status);
void add_stats(CLI::App& app, Status& status);
void add_annotate(CLI::App& app, Status& status);
void add_conflicts(CLI::App& app, Status& status);
void add_remove(CLI::App& app, Status& status);
void add_merge(CLI::App& app, Status& status);
void add_serve(CLI::App& app, Status& status);

}  // namespace newsgraph::cli
