#include "cli/repl/behind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/repl/session.hpp"
#include "query/grammar/tokens.hpp"

namespace newsgraph::cli {

namespace {

using graph::Kind;
using graph::Value;
using query::Token;
using query::TokenKind;

bool has_elements(const Value& value) {
  switch (value.kind()) {
    case Kind::Node:
    case Kind::Relationship:
    case Kind::Path:
      return true;
    case Kind::List:
      return std::any_of(value.list().begin(), value.list().end(),
                         [](const Value& v) { return has_elements(v); });
    case Kind::Map:
      return std::any_of(value.map().begin(), value.map().end(),
                         [](const auto& entry) { return has_elements(entry.second); });
    default:
      return false;
  }
}

/// Where the statement's last part begins, and where its rows are put in order and cut off.
struct Parts {
  std::size_t back = 0, order = 0, cut = 0;  // byte offsets: RETURN, ORDER BY, SKIP or LIMIT
  std::vector<std::size_t> unnamed;          // after the [ of relationships without a name
};

bool begins_clause(const Token& token) {
  constexpr std::array<std::string_view, 14> clauses = {"MATCH",  "WHERE", "WITH",   "RETURN", "UNWIND",
                                                        "CREATE", "MERGE", "DELETE", "SET",    "REMOVE",
                                                        "CALL",   "UNION", "ORDER",  "YIELD"};
  return std::any_of(clauses.begin(), clauses.end(),
                     [&](std::string_view clause) { return token.is_keyword(clause); });
}

std::optional<Parts> parts_of(const query::Tokens& tokens, std::size_t length) {
  Parts parts{length, length, length, {}};
  int depth = 0;
  bool in_pattern = false, returns = false;
  for (std::size_t i = 0; i < tokens.all.size(); ++i) {
    const Token& token = tokens.all[i];
    if (token.kind == TokenKind::Symbol && token.partner > 0) ++depth;
    if (token.kind == TokenKind::Symbol && token.partner < 0) --depth;
    const bool opens_edge = token.is_symbol("[") && i > 0 && tokens.all[i - 1].is_symbol("-");
    if (in_pattern && depth == 1 && opens_edge && !tokens.all[i + 1].is_name())
      parts.unnamed.push_back(token.begin + token.length);
    if (depth > 0 || (i > 0 && tokens.all[i - 1].is_symbol(".")) || !begins_clause(token)) {
      if (depth == 0 && returns && (token.is_keyword("SKIP") || token.is_keyword("LIMIT")))
        parts.cut = std::min<std::size_t>(parts.cut, token.begin);
      continue;
    }
    if (token.is_keyword("UNION")) return std::nullopt;
    in_pattern = token.is_keyword("MATCH");
    if (token.is_keyword("RETURN")) {
      parts = {token.begin, length, length, std::move(parts.unnamed)};
      returns = true;
    } else if (token.is_keyword("ORDER") && returns) {
      parts.order = std::min<std::size_t>(parts.order, token.begin);
    }
  }
  return returns ? std::optional(parts) : std::nullopt;
}

}  // namespace

bool has_elements(const query::ResultSet& result) {
  return std::any_of(result.rows.begin(), result.rows.end(), [](const auto& row) {
    return std::any_of(row.begin(), row.end(), [](const Value& value) { return has_elements(value); });
  });
}

std::vector<std::string> asking_for_everything(std::string_view statement) {
  const query::Tokens tokens = query::tokenize(statement);
  const auto parts = parts_of(tokens, statement.size());
  if (!parts) return {};
  const std::string plain(statement.substr(0, parts->back));
  std::string named = plain;
  for (std::size_t i = parts->unnamed.size(); i-- > 0;) {
    if (parts->unnamed[i] <= named.size()) named.insert(parts->unnamed[i], fmt::format("behind_{}", i + 1));
  }
  const std::string in_order(statement.substr(std::min(parts->order, parts->cut)));
  const std::string cut_off(statement.substr(parts->cut));
  return {named + "RETURN * " + in_order, named + "RETURN * " + cut_off, plain + "RETURN * " + in_order,
          plain + "RETURN * " + cut_off};
}

std::optional<query::ResultSet> behind_last_result(const Session& session) {
  if (has_elements(session.result())) return session.result();
  if (session.statement().empty()) return std::nullopt;
  for (const std::string& attempt : asking_for_everything(session.statement())) {
    try {
      query::ResultSet result = session.read(attempt);
      if (has_elements(result)) return result;
    } catch (const query::QueryError& error) {
      if (error.detail() == "Cancelled") throw;
    }
  }
  return std::nullopt;
}

}  // namespace newsgraph::cli
