#include "query/grammar/grammar.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "query/grammar/index_command.hpp"
#include "query/grammar/rules.hpp"
#include "query/nearest.hpp"

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

bool is_keyword(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The keyword that was expected, or could begin a clause, and looks much like what stands there.
std::string meant(const Token& token, const std::vector<std::string_view>& expected) {
  if (token.kind != TokenKind::Name) return {};
  Nearest nearest(token.text);
  for (const auto word : expected)
    if (is_keyword(word)) nearest.offer(word);
  const auto found = nearest.found();
  return found ? fmt::format("; did you mean `{}`?", *found) : std::string();
}

[[noreturn]] void refuse(std::string_view text, const Furthest& furthest) {
  const auto& token = *furthest.token;
  const auto what = token.kind == TokenKind::End
                        ? std::string("the query ends too early")
                        : fmt::format("`{}` cannot stand here", text.substr(token.begin, token.length));
  const auto hint = meant(token, furthest.expected);
  throw syntax_error("UnexpectedSyntax", what + (hint.empty() ? list_of(furthest.expected) : hint),
                     token.span());
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
