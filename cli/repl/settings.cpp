// :format, :x, :pager and :param: how results are shown, and the parameters of queries.

#include <fmt/format.h>

#include <optional>

#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"
#include "graph/formats/json_value.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

/// A value as JSON writes it, or as openCypher does: 'text', date('2024-05-01').
std::optional<graph::Value> value_of(const Session& session, std::string_view text) {
  try {
    return graph::parse_json(text);
  } catch (const graph::JsonError&) {
    // Then it may be an expression.
  }
  try {
    query::ResultSet result = session.read(fmt::format("RETURN ({}) AS value", text));
    if (result.rows.size() != 1 || result.columns.size() != 1) return std::nullopt;
    return std::move(result.rows[0][0]);
  } catch (const query::QueryError&) {
    return std::nullopt;
  }
}

}  // namespace

void set_format(Session& session, std::string_view argument) {
  if (argument.empty()) throw BadCall(fmt::format("the format is {}", session.format->name));
  session.format = &result_format(argument);
  session.fields = false;
}

void toggle_fields(Session& session, std::string_view) {
  session.fields = !session.fields;
  if (!session.result().rows.empty()) {
    session.show();
  } else {
    session.say(session.fields ? "One field a line.\n" : "Tables.\n");
  }
}

void toggle_paging(Session& session, std::string_view) {
  session.paging = !session.paging;
  session.say(session.paging ? "Long results come page by page.\n" : "Long results come at once.\n");
}

void set_parameter(Session& session, std::string_view argument) {
  if (argument.empty()) {
    std::string text;
    for (const auto& [name, value] : session.parameters)
      text += fmt::format("${} = {}\n", name, query::to_text(session.graph(), value));
    session.say(text.empty() ? "No parameters are set.\n" : text);
    return;
  }
  if (argument.starts_with('$')) argument.remove_prefix(1);
  const std::size_t space = std::min(argument.find_first_of(" \t="), argument.size());
  const std::string name(argument.substr(0, space));
  std::string_view value = parser::trimmed(argument.substr(space));
  if (value.starts_with('=')) value = parser::trimmed(value.substr(1));
  if (value.empty()) {
    if (session.parameters.erase(name) == 0) session.complain(fmt::format("no parameter ${} is set", name));
    return;
  }
  if (auto read = value_of(session, value)) {
    session.parameters.insert_or_assign(name, std::move(*read));
  } else {
    session.complain(fmt::format(
        ":param {}: {} is no value of JSON or openCypher (a text is written in quotes: :param {} \"text\")",
        name, value, name));
  }
}

}  // namespace newsgraph::cli
