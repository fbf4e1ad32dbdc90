#include "query/grammar/terminals.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace newsgraph::query::grammar {

namespace {

constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

constexpr std::array<std::string_view, 28> reserved = {
    "AND",   "AS",   "CASE", "CONTAINS", "CREATE", "DELETE", "DETACH", "ELSE", "END", "ENDS",
    "FALSE", "IN",   "IS",   "LIMIT",    "MATCH",  "MERGE",  "NOT",    "NULL", "OR",  "RETURN",
    "SET",   "SKIP", "THEN", "TRUE",     "UNION",  "WHEN",   "WHERE",  "XOR"};

bool is_reserved(const Token& token) {
  return std::any_of(reserved.begin(), reserved.end(), [&](auto word) { return token.is_keyword(word); });
}

}  // namespace

bool is_any_name(const Token& token) { return token.is_name(); }
bool is_variable_name(const Token& token) { return token.is_name() && !is_reserved(token); }
bool is_parameter(const Token& token) { return token.kind == TokenKind::Parameter; }
bool is_bound(const Token& token) { return token.kind == TokenKind::Integer; }

ast::Name make_name(const Token& token) { return {std::string(token.text), token.span()}; }

bool is_literal(const Token& token) {
  switch (token.kind) {
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::String:
      return true;
    case TokenKind::Name:
      return token.is_keyword("TRUE") || token.is_keyword("FALSE") || token.is_keyword("NULL");
    default:
      return false;
  }
}

namespace {

graph::Value value_of(const Token& token) {
  switch (token.kind) {
    // 2^63 becomes the smallest integer here; only a minus before it makes that right, which is checked
    // there.
    case TokenKind::Integer:
      return graph::Value(static_cast<std::int64_t>(token.magnitude));
    case TokenKind::Float:
      return graph::Value(token.real);
    case TokenKind::String:
      return graph::Value(token.text);
    default:
      break;
  }
  if (token.is_keyword("TRUE")) return graph::Value(true);
  if (token.is_keyword("FALSE")) return graph::Value(false);
  return {};
}

}  // namespace

ast::Expression make_literal(const Token& token) {
  ast::Expression made;
  made.kind = ast::ExpressionKind::Literal;
  made.span = token.span();
  made.value = value_of(token);
  made.needs_minus = token.kind == TokenKind::Integer && token.magnitude > largest;
  return made;
}

ast::Expression make_parameter(const Token& token) {
  ast::Expression made;
  made.kind = ast::ExpressionKind::Parameter;
  made.span = token.span();
  made.name = make_name(token);
  return made;
}

std::int64_t make_bound(const Token& token) {
  return static_cast<std::int64_t>(std::min(token.magnitude, largest));
}

namespace {

/// After a node's closing bracket: does a relationship and another node's opening bracket follow?
bool starts_relationship(Iterator token) {
  if (token->is_symbol("<")) ++token;
  if (!token->is_symbol("-")) return false;
  ++token;
  if (token->is_symbol("[")) token += token->partner + 1;
  if (!token->is_symbol("-")) return false;
  ++token;
  if (token->is_symbol(">")) ++token;
  return token->is_symbol("(");
}

}  // namespace

bool starts_pattern(Iterator token) {
  return token->is_symbol("(") && starts_relationship(token + token->partner + 1);
}

}  // namespace newsgraph::query::grammar
