#include "parser/article/layout.hpp"

#include <algorithm>
#include <cstddef>

#include "parser/article/characters.hpp"

namespace newsgraph::parser {

namespace {

bool ends_line(char32_t code) {
  return code == '\n' || code == '\r' || code == '\f' || code == 0x2028 || code == 0x2029;
}

struct Line {
  Span span;               // trimmed; empty for a blank line
  std::size_t length = 0;  // code points from the line's beginning, indentation included
  std::size_t indent = 0;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::size_t start = 0, position = 0;
  const auto add = [&](std::size_t end) {
    const Span span = trimmed(text, Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    lines.push_back({span, code_points(text.substr(start, span.end - start)),
                     code_points(text.substr(start, span.start - start))});
  };
  while (position < text.size()) {
    const std::size_t end = position;
    const char32_t code = next_code_point(text, position);
    if (!ends_line(code)) continue;
    add(end);
    if (code == '\r' && position < text.size() && text[position] == '\n') ++position;
    start = position;
  }
  if (start < text.size()) add(text.size());
  return lines;
}

std::size_t first_word_length(std::string_view text, Span span) {
  std::size_t position = span.start, count = 0;
  while (position < span.end && !is_blank(next_code_point(text, position))) ++count;
  return count;
}

bool is_item(std::string_view line) {  // of a list
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\u2022");
}

/// The width to which the text was wrapped, or 0 where it was not.
class Wrapping {
 public:
  Wrapping(std::string_view text, const std::vector<Line>& lines) : text_(text) {
    std::size_t breaks = 0, widest = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
      ++breaks;
      widest = std::max({widest, lines[i].length, lines[i + 1].length});
    }
    if (breaks < 2 || widest < 40 || widest > 120) return;
    width_ = widest;
    std::size_t filled = 0, open = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
      filled += joins(lines[i], lines[i + 1]);
      open += !ends_sentence(text.substr(lines[i].span.start, lines[i].span.size()));
    }
    if (filled * 2 < breaks || open * 2 < breaks) width_ = 0;
  }

  /// Was the line end between the two made by wrapping?
  bool joins(const Line& line, const Line& next) const {
    if (width_ == 0 || line.span.empty() || next.span.empty()) return false;
    const std::string_view following = text_.substr(next.span.start, next.span.size());
    const bool ended = ends_sentence(text_.substr(line.span.start, line.span.size()));
    if (is_item(following) || (next.indent > line.indent && ended)) return false;
    // A little under the width counts as full: not every program measures words as this one does.
    const std::size_t slack = ended ? 0 : 3;
    return line.length + 1 + first_word_length(text_, next.span) + slack > width_;
  }

 private:
  std::string_view text_;
  std::size_t width_ = 0;
};

}  // namespace

std::vector<Span> paragraphs(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const Wrapping wrapping(text, lines);
  std::vector<Span> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].span.empty()) continue;
    if (i > 0 && wrapping.joins(lines[i - 1], lines[i])) {
      result.back().end = lines[i].span.end;
    } else {
      result.push_back(lines[i].span);
    }
  }
  return result;
}

bool ends_sentence(std::string_view text) {
  std::size_t position = text.size();
  while (position > 0) {
    switch (previous_code_point(text, position)) {
      case '.':
      case '!':
      case '?':
      case 0x2026:
      case 0x3002:
        return true;
      case '"':
      case '\'':
      case ')':
      case ']':
      case 0x2019:
      case 0x201D:
      case 0xBB:
      case ' ':
      case 0xA0:
        break;
      default:
        return false;
    }
  }
  return false;
}

}  // namespace newsgraph::parser
