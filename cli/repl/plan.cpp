// :explain and :profile: how a query runs.

#include <fmt/format.h>

#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"
#include "query/grammar/tokens.hpp"

namespace newsgraph::cli {

namespace {

/// The query of the command, or the last one, without an EXPLAIN or PROFILE of its own.
std::string query_of(const Session& session, std::string_view argument) {
  std::string text(argument.empty() ? std::string_view(session.statement()) : argument);
  if (text.empty()) throw BadCall("there is no query yet; write one behind the command");
  const query::Tokens tokens = query::tokenize(text);
  const query::Token& first = tokens.all.front();
  if (first.is_keyword("EXPLAIN") || first.is_keyword("PROFILE")) text.erase(0, first.begin + first.length);
  return text;
}

std::string lines_of_plan(const query::ResultSet& plan) {
  std::string text;
  for (const auto& row : plan.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "  " : "") + std::string(row[i].string());
    text += '\n';
  }
  return text;
}

}  // namespace

void explain_query(Session& session, std::string_view argument) {
  session.say(lines_of_plan(session.read("EXPLAIN " + query_of(session, argument))));
}

void profile_query(Session& session, std::string_view argument) {
  session.say(lines_of_plan(session.read("PROFILE " + query_of(session, argument))));
}

}  // namespace newsgraph::cli
