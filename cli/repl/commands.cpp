#include "cli/repl/commands.hpp"

#include <fmt/format.h>

#include <array>

#include "cli/repl/session.hpp"
#include "parser/article/characters.hpp"
#include "query/nearest.hpp"

namespace newsgraph::cli {

std::span<const PromptCommand> prompt_commands() {
  static constexpr std::array<PromptCommand, 17> all = {{
      {":examples", "[N]", "queries that work on this graph; with a number, run that one", show_examples},
      {":schema", "[NAME]", "labels, relationship types and properties, with counts and examples",
       show_schema},
      {":why", "[ROW]", "the sentences behind the last result: article, date, speakers", show_why},
      {":draw", "[FILE]", "the last result as a diagram (.svg, .png, .pdf, .dot)", draw_result},
      {":save", "FILE", "the last result as .csv, .tsv, .json, .jsonl, .txt or a diagram", save_result},
      {":x", "", "one field a line instead of tables, or back again", toggle_fields},
      {":format", "NAME", "how results are written: table, fields, tsv, csv, json, jsonl", set_format},
      {":pager", "", "show long results page by page, or at once", toggle_paging},
      {":param", "[NAME [JSON]]", "set $NAME for queries; without a value forget it; alone list them",
       set_parameter},
      {":explain", "[QUERY]", "how a query, or the last one, would run", explain_query},
      {":profile", "[QUERY]", "run it, and tell rows and time of each step", profile_query},
      {":source", "FILE", "run the statements and commands of a file", source_file},
      {":build", "INPUT...", "read articles into this graph", build_articles},
      {":help", "", "this text", show_help},
      {":quit", "", "leave (also Ctrl-D)", leave},
      {":q", "", "", leave},
      {":exit", "", "", leave},
  }};
  return all;
}

void run_command(Session& session, std::string_view text) {
  const std::size_t space = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view name = text.substr(0, space);
  std::string_view argument = parser::trimmed(text.substr(space));
  while (argument.ends_with(';')) argument = parser::trimmed(argument.substr(0, argument.size() - 1));
  query::Nearest nearest(name);
  for (const PromptCommand& command : prompt_commands()) {
    if (command.name == name) {
      try {
        command.run(session, argument);
      } catch (const std::exception& error) {
        session.complain(error.what());
      }
      return;
    }
    if (!command.help.empty()) nearest.offer(command.name);
  }
  const auto meant = nearest.found();
  session.complain(meant ? fmt::format("no command {}; did you mean {}?", name, *meant)
                         : fmt::format("no command {} (:help lists them)", name));
}

void leave(Session& session, std::string_view) { session.left = true; }

}  // namespace newsgraph::cli
