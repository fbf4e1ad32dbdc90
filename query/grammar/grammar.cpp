#include "query/grammar/grammar.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "query/grammar/index_command.hpp"
#include "query/grammar/rules.hpp"

namespace newsgraph::query {

namespace {

using namespace grammar;

std::string list_of(std::vector<std::string_view> expected) {
  std::sort(expected.begin(), expected.end());
  expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
  if (expected.empty() || expected.size() > 6) return {};
  std::string text = "; expected ";
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (i > 0) text += i + 1 == expected.size() ? " or " : ", ";
    const bool is_description = expected[i].find(' ') != std::string_view::npos;
    text += is_description ? std::string(expected[i]) : fmt::format("`{}`", expected[i]);
  }
  return text;
}

[[noreturn]] void refuse(std::string_view text, const Furthest& furthest) {
  const auto& token = *furthest.token;
  const auto what = token.kind == TokenKind::End
                        ? std::string("the query ends too early")
                        : fmt::format("`{}` cannot stand here", text.substr(token.begin, token.length));
  throw syntax_error("UnexpectedSyntax", what + list_of(furthest.expected), token.span());
}

}  // namespace

ast::Statement parse(std::string_view text) {
  const auto tokens = tokenize(text);
  Iterator at = tokens.all.data();
  const Iterator end = at + tokens.all.size() - 1;
  ast::Statement statement;
  // The End token stays readable for look-ahead, but no rule takes it.
  statement.explain = at->is_keyword("EXPLAIN");
  statement.profile = at->is_keyword("PROFILE");
  if (statement.explain || statement.profile) ++at;
  if (auto command = parse_index_command(at)) {
    statement.index = std::move(command);
    return statement;
  }
  Furthest furthest;
  furthest.note(at, "a clause");
  const auto grammar = x3::with<FurthestTag>(furthest)[query >> -symbol(";")];
  const bool matched = x3::parse(at, end + 1, grammar, statement.query);
  if (!matched || at != end) {
    if (at > furthest.token) furthest.note(at, "the end of the query");
    refuse(text, furthest);
  }
  return statement;
}

}  // namespace newsgraph::query
