#pragma once
// The prompt's own commands: a word after a colon. A new one is one file and one line in commands.cpp.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::cli {

class Session;

struct PromptCommand {
  std::string_view name;      // ":schema"
  std::string_view argument;  // "[NAME]", as :help shows it; empty: it takes none
  std::string_view help;
  void (*run)(Session& session, std::string_view argument);
};

std::span<const PromptCommand> prompt_commands();

/// Runs ":name argument", or says that there is no such command.
void run_command(Session& session, std::string_view text);

/// What stands at the top of the first screen: what is open, and a query to try.
std::string greeting(const Session& session);

/// Queries that give rows on this very graph, each with what it asks.
struct Example {
  std::string question, query;
};
std::vector<Example> examples_for(const Session& session, std::size_t most);

void show_help(Session& session, std::string_view argument);
void show_schema(Session& session, std::string_view argument);
void show_examples(Session& session, std::string_view argument);
void show_why(Session& session, std::string_view argument);
void draw_result(Session& session, std::string_view argument);
void save_result(Session& session, std::string_view argument);
void set_parameter(Session& session, std::string_view argument);
void set_format(Session& session, std::string_view argument);
void toggle_fields(Session& session, std::string_view argument);
void toggle_paging(Session& session, std::string_view argument);
void explain_query(Session& session, std::string_view argument);
void profile_query(Session& session, std::string_view argument);
void source_file(Session& session, std::string_view argument);
void build_articles(Session& session, std::string_view argument);
void leave(Session& session, std::string_view argument);

}  // namespace newsgraph::cli
