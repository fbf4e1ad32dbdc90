// newsgraph repl: questions and answers. Statements end with a semicolon and may take several lines.

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/line_editor.hpp"
#include "cli/repl/commands.hpp"
#include "cli/repl/completion.hpp"
#include "cli/repl/session.hpp"
#include "cli/terminal.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph, format;
};

std::atomic<bool> cancelled = false;  // set by Ctrl-C while a query runs
static_assert(std::atomic<bool>::is_always_lock_free);

std::string history_file() {
  if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0') {
    return std::string(state) + "/newsgraph_history";
  }
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::string(home) + "/.newsgraph_history" : std::string();
}

/// The words of the open graph, gathered at the first Tab and again once the graph has changed.
class Completer {
 public:
  explicit Completer(const Session& session) : session_(session) {}

  LineEditor::Offer operator()(std::string_view line) {
    refresh();
    const std::string before = session_.pending();
    const Completion completion = complete(vocabulary_, before + std::string(line));
    if (completion.candidates.empty() || completion.start < before.size()) return {};
    const std::size_t start = completion.start - before.size();
    std::string replacement = common_beginning(completion.candidates);
    if (replacement.size() < line.size() - std::min(start, line.size())) replacement.clear();
    return {start, std::move(replacement), completion.candidates};
  }

 private:
  void refresh() {
    const auto size = std::pair(session_.graph().node_count(), session_.graph().edge_count());
    if (size != size_) {
      vocabulary_ = vocabulary_of(session_.graph());
      for (const std::string& name : session_.extensions().procedure_names())
        vocabulary_.procedures.push_back(name);
      for (const std::string& name : session_.extensions().function_names())
        vocabulary_.functions.push_back(name);
      for (const PromptCommand& command : prompt_commands()) vocabulary_.commands.emplace_back(command.name);
      vocabulary_.formats = result_format_names();
      size_ = size;
    }
    vocabulary_.parameters.clear();
    for (const auto& [name, value] : session_.parameters) vocabulary_.parameters.push_back('$' + name);
  }

  const Session& session_;
  Vocabulary vocabulary_;
  std::pair<std::size_t, std::size_t> size_{~std::size_t{0}, 0};
};

/// What was typed becomes one entry of the history, with all its lines.
void remember(LineEditor& editor, const Session& session, const std::string& before,
              const std::string& line) {
  if (!session.in_statement() && !(before + line).empty()) editor.remember(before + line);
}

Status converse(const Options& options) {
  LineEditor editor(history_file());
  Session session(options.graph, options.format, editor.is_terminal(), cancelled);
  Completer completer(session);
  editor.on_tab([&](std::string_view line) { return completer(line); });
  if (editor.is_terminal()) std::cout << greeting(session);
  while (!session.left) {
    const auto line = editor.read(session.in_statement() ? "       ... " : "newsgraph> ");
    if (!line) break;
    if (line->interrupted) {
      session.forget();
      continue;
    }
    const std::string before = session.pending();
    cancelled = false;
    session.take(line->text);
    remember(editor, session, before, line->text);
  }
  if (!editor.is_terminal()) {
    session.finish();  // a pipe's last statement may lack its semicolon
  } else if (!session.left) {
    std::cout << '\n';
  }
  return session.status();
}

Status run(const Options& options) {
  struct sigaction action {};
  struct sigaction before {};
  action.sa_handler = [](int) { cancelled = true; };
  sigemptyset(&action.sa_mask);
  if (input_is_terminal()) sigaction(SIGINT, &action, &before);
  const Status status = converse(options);
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
      "`newsgraph GRAPH` does the same. Questions may also come through a pipe. :help at the prompt lists "
      "what\n"
      "else it can do. The history is kept in $XDG_STATE_HOME/newsgraph_history or ~/.newsgraph_history; "
      "colours\n"
      "are left out where NO_COLOR is set; long results go through $PAGER.\n"
      "Examples:\n"
      "  newsgraph news.graph\n"
      "  newsgraph news.graph < questions.cypher\n"
      "  echo 'MATCH (n:Country) RETURN n.name;' | newsgraph news.graph");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
