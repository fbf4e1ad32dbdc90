// :help and the first screen.

#include <fmt/format.h>

#include "cli/colour.hpp"
#include "cli/graph_counts.hpp"
#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::string_view keys =
    "Tab completes keywords, labels, relationship types, properties and, inside quotes, names. Ctrl-C "
    "forgets "
    "what is typed, or ends the query that runs. Ctrl-D leaves. Ctrl-R searches the history.";
constexpr std::size_t help_at = 28;  // column

std::size_t count_of(const Session& session, std::string_view label) {
  const auto found = session.graph().find_label(label);
  return found ? session.graph().node_count(*found) : 0;
}

std::string holdings(const Session& session) {
  if (count_of(session, "Article") == 0)
    return fmt::format("{} nodes, {} relationships", session.graph().node_count(),
                       session.graph().edge_count());
  std::size_t facts = 0;
  for (const auto& [type, count] : type_counts(session.graph())) facts += is_bookkeeping(type) ? 0 : count;
  return fmt::format("{} articles, {} entities, {} relations, {} statements", count_of(session, "Article"),
                     count_of(session, "Entity"), facts, count_of(session, "Statement"));
}

}  // namespace

void show_help(Session& session, std::string_view) {
  std::string text = session.fitted(
      "Write a query in openCypher and end it with a semicolon; it may take several lines.", 0);
  text += '\n';
  for (const PromptCommand& command : prompt_commands()) {
    if (command.help.empty()) continue;
    text += fmt::format("  {:<10} {:<14} {}\n", command.name, command.argument,
                        session.fitted(command.help, help_at));
  }
  session.say(text + session.fitted(keys, 0) + '\n');
}

std::string greeting(const Session& session) {
  std::string text = fmt::format("{}: {}\n", session.path(), holdings(session));
  const auto examples = examples_for(session, 1);
  if (!examples.empty()) {
    text += fmt::format("Ask in openCypher and end with a semicolon. {}:\n  {}\n", examples.front().question,
                        inked(examples.front().query, Ink::Bold, session.colour()));
  }
  return text + ":examples shows more, :schema what there is, :help the rest. Tab completes.\n";
}

}  // namespace newsgraph::cli
