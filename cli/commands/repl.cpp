// newsgraph repl: questions and answers. Statements end with a semicolon and may take several lines.

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/graph_counts.hpp"
#include "cli/graph_file.hpp"
#include "cli/line_editor.hpp"
#include "cli/query_options.hpp"
#include "cli/results/format.hpp"
#include "cli/terminal.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph, format;
};

std::atomic<bool> cancelled = false;  // set by Ctrl-C while a query runs
static_assert(std::atomic<bool>::is_always_lock_free);

constexpr std::string_view help =
    "Write a query and end it with a semicolon; it may take several lines.\n"
    "  :schema         labels and relationship types, and how many there are\n"
    "  :format NAME    how results are written: table, tsv, csv, json, jsonl\n"
    "  :help           this text\n"
    "  :quit           leave (also Ctrl-D)\n"
    "Ctrl-C forgets what is typed, or stops the query that runs. EXPLAIN before a query shows its plan.\n"
    "For a start:\n"
    "  MATCH (a)-[r:SENT]->(b) RETURN a.name, r.count, b.name, r.said_by;\n"
    "  MATCH (:Entity {name: 'Russia'})-[r]-(x:Entity) RETURN type(r), x.name LIMIT 20;\n"
    "  MATCH ()-[r:SIGNED]->() UNWIND evidence(r) AS e RETURN e.article, e.text;\n";

std::string history_file() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0') {
    return std::string(state) + "/newsgraph_history";
  }
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::string(home) + "/.newsgraph_history" : std::string();
}

class Repl {
 public:
  explicit Repl(const Options& options)
      : file_(options.graph, graph::Store::Mode::Read),
        format_(&result_format(options.format)),
        editor_(history_file()) {}

  Status run() {
    if (editor_.is_terminal()) {
      std::cout << fmt::format("{} nodes, {} relationships. :help tells what to do.\n",
                               file_.graph().node_count(), file_.graph().edge_count());
    }
    std::string pending;
    while (!left_) {
      auto line = editor_.read(pending.empty() ? "newsgraph> " : "       ... ");
      if (!line) break;
      if (line->interrupted) {
        pending.clear();
        continue;
      }
      take(line->text, pending);
    }
    // A pipe's last statement may lack its semicolon.
    for (const std::string_view statement : statements_of(pending)) answer(statement);
    return status_;
  }

 private:
  void take(const std::string& line, std::string& pending) {
    const std::string_view trimmed = parser::trimmed(std::string_view(line));
    if (pending.empty() && trimmed.starts_with(':')) {
      editor_.remember(line);
      command(trimmed);
      return;
    }
    if (pending.empty() && trimmed.empty()) return;
    pending += line + '\n';
    const query::Statements split = query::split_statements(pending);
    if (split.complete.empty()) return;
    std::string entry = pending;
    entry.pop_back();
    editor_.remember(entry);
    for (const std::string_view statement : split.complete) answer(statement);
    pending = split.rest.empty() ? std::string() : std::string(split.rest) + '\n';
  }

  void command(std::string_view text) {
    const std::size_t space = text.find(' ');
    const std::string_view name = text.substr(0, space);
    const std::string_view argument =
        space == std::string_view::npos ? std::string_view() : parser::trimmed(text.substr(space));
    if (name == ":quit" || name == ":q" || name == ":exit") {
      left_ = true;
    } else if (name == ":help" || name == ":h") {
      std::cout << help;
    } else if (name == ":schema") {
      schema();
    } else if (name == ":format") {
      try {
        format_ = &result_format(argument);
      } catch (const BadCall& error) {
        complain(error.what());
      }
    } else {
      complain(fmt::format("no command {} (:help lists them)", name));
    }
  }

  void schema() const {
    std::cout << "Labels\n";
    for (const auto& [label, count] : label_counts(file_.graph()))
      std::cout << fmt::format("  :{} {}\n", label, count);
    std::cout << "Relationship types\n";
    for (const auto& [type, count] : type_counts(file_.graph()))
      std::cout << fmt::format("  :{} {}\n", type, count);
  }

  void answer(std::string_view statement) {
    if (const auto invalid = parser::first_invalid_byte(statement)) {
      complain(fmt::format("byte {} of the query: not UTF-8", *invalid));
      return;
    }
    cancelled = false;
    query::Options options;
    options.cancelled = &cancelled;
    const auto start = std::chrono::steady_clock::now();
    try {
      const query::ResultSet result = file_.run(statement, options);
      format_->write(file_.graph(), result, std::cout, terminal_width());
      if (const std::string changes = describe(result.statistics); !changes.empty())
        std::cerr << changes << '\n';
    } catch (const std::exception& error) {
      complain(error.what());
      return;
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (editor_.is_terminal()) std::cout << fmt::format("{:.3f} s\n", seconds.count());
    std::cout.flush();
  }

  /// At a terminal a mistake is part of the conversation; in a pipe it shows in the exit status.
  void complain(std::string_view message) {
    std::cout.flush();
    std::cerr << message << std::endl;
    if (!editor_.is_terminal()) status_ = Status::BadInput;
  }

  GraphFile file_;
  const ResultFormat* format_;
  LineEditor editor_;
  bool left_ = false;
  Status status_ = Status::Fine;
};

Status run(const Options& options) {
  Repl repl(options);
  struct sigaction action {};
  struct sigaction before {};
  action.sa_handler = [](int) { cancelled = true; };
  sigemptyset(&action.sa_mask);
  if (input_is_terminal()) sigaction(SIGINT, &action, &before);
  const Status status = repl.run();
  if (input_is_terminal()) sigaction(SIGINT, &before, nullptr);
  return status;
}

}  // namespace

void add_repl(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("repl", "Ask questions one after the other");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  command
      ->add_option("--format", options->format,
                   "How to write the results; a table on a terminal, TSV elsewhere")
      ->check(CLI::IsMember(result_format_names()))
      ->type_name("FORMAT");
  command->footer(
      "`newsgraph GRAPH` does the same. Questions may also come through a pipe.\n"
      "Examples:\n"
      "  newsgraph news.graph\n"
      "  echo 'MATCH (n:Country) RETURN n.name;' | newsgraph news.graph");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
