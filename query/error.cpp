#include "query/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgraph::query {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

constexpr std::size_t widest = 100;  // how much of a line is shown, in bytes

/// The part of a line around a place: its text, and the place within it.
std::pair<std::string, std::size_t> excerpt(std::string_view line, std::size_t at) {
  std::size_t begin = 0;
  if (line.size() > widest && at > widest / 2) begin = std::min(at - widest / 2, line.size() - widest);
  while (begin > 0 && continues(line[begin])) --begin;
  auto end = std::min(begin + widest, line.size());
  while (end < line.size() && continues(line[end])) ++end;
  const auto* before = begin > 0 ? "…" : "";
  const auto* after = end < line.size() ? "…" : "";
  const auto shown = line.substr(begin, end - begin);
  const auto column = code_points(line.substr(begin, at - begin)) + (begin > 0 ? 1 : 0);
  return {fmt::format("{}{}{}", before, shown, after), column};
}

}  // namespace

QueryError::QueryError(std::string type, Phase phase, std::string detail, std::string message)
    : std::runtime_error(message),
      type_(std::move(type)),
      detail_(std::move(detail)),
      message_(std::move(message)),
      rendered_(fmt::format("{} ({}): {}", type_, detail_, message_)),
      phase_(phase) {}

QueryError::QueryError(std::string type, Phase phase, std::string detail, std::string message, Span where)
    : QueryError(std::move(type), phase, std::move(detail), std::move(message)) {
  span_ = where;
  placed_ = true;
}

QueryError QueryError::located_in(std::string_view text) const {
  auto located = *this;
  if (!placed_ || line_ != 0) return located;
  const auto at = std::min<std::size_t>(span_.begin, text.size());
  const auto before = text.substr(0, at);
  const auto newline = before.rfind('\n');
  const auto line_begin = newline == std::string_view::npos ? 0 : newline + 1;
  const auto line_end = std::min(text.find('\n', at), text.size());
  auto line = text.substr(line_begin, line_end - line_begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  located.line_ = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  located.column_ = code_points(text.substr(line_begin, at - line_begin)) + 1;
  const auto [shown, column] = excerpt(line, std::min(at - line_begin, line.size()));
  // Tabs stay tabs under tabs, so that the caret stands where the reader's terminal puts it.
  std::string indent;
  std::size_t position = 0;
  for (std::size_t i = 0; i < shown.size() && position < column; ++i) {
    if (continues(shown[i])) continue;
    indent += shown[i] == '\t' ? '\t' : ' ';
    ++position;
  }
  indent.append(column - position, ' ');
  located.rendered_ = fmt::format("{} ({}) at line {}, column {}: {}\n  {}\n  {}^", type_, detail_,
                                  located.line_, located.column_, message_, shown, indent);
  return located;
}

QueryError syntax_error(std::string detail, std::string message, Span where) {
  return {"SyntaxError", Phase::CompileTime, std::move(detail), std::move(message), where};
}

QueryError type_error(std::string detail, std::string message) {
  return {"TypeError", Phase::Runtime, std::move(detail), std::move(message)};
}

QueryError argument_error(std::string detail, std::string message) {
  return {"ArgumentError", Phase::Runtime, std::move(detail), std::move(message)};
}

}  // namespace newsgraph::query
