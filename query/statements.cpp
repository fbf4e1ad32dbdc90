// Cutting a text into statements. It must work on text that is not finished, so it does not parse.

#include "query/query.hpp"

namespace newsgraph::query {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Where the string, quoted name or comment that begins here ends; `at` where none begins.
std::size_t skip_quoted(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\'' || c == '"') {
    for (++at; at < text.size() && text[at] != c; ++at)
      if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
  }
  if (c == '`') return std::min(text.find('`', at + 1), text.size() - 1) + 1;
  return at;
}

std::size_t skip_comment(std::string_view text, std::size_t at) {
  const auto two = text.substr(at, 2);
  if (two == "//") return std::min(text.find('\n', at), text.size());
  if (two == "/*") {
    const auto end = text.find("*/", at + 2);
    return end == std::string_view::npos ? text.size() : end + 2;
  }
  return at;
}

/// Without white space and comments at its ends. Only what stands before the first word is looked through for
/// comments.
std::string_view trimmed(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto next = skip_comment(text, at);
    if (next != at)
      at = next;
    else if (is_space(text[at]))
      ++at;
    else
      break;
  }
  text.remove_prefix(at);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

Statements split_statements(std::string_view text) {
  Statements result;
  std::size_t from = 0, at = 0;
  while (at < text.size()) {
    auto next = skip_quoted(text, at);
    if (next == at) next = skip_comment(text, at);
    if (next != at) {
      at = next;
    } else if (text[at++] == ';') {
      const auto statement = trimmed(text.substr(from, at - 1 - from));
      if (!statement.empty()) result.complete.push_back(statement);
      from = at;
    }
  }
  result.rest = trimmed(text.substr(std::min(from, text.size())));
  return result;
}

}  // namespace newsgraph::query
