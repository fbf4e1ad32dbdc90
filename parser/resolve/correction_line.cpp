#include "parser/resolve/correction_line.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {

void for_each_line(std::string_view text, const std::function<void(std::string_view, std::size_t)>& take) {
  std::size_t number = 0;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    take(line, ++number);
  }
}

void CorrectionLine::fail(const std::string& message) const {
  throw CorrectionError(fmt::format("{}:{}: {}", file_, number_, message));
}

void CorrectionLine::skip_blanks() {
  while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\r')) rest_.remove_prefix(1);
}

bool CorrectionLine::at_end() {
  skip_blanks();
  return rest_.empty() || rest_[0] == '#';
}

std::string CorrectionLine::word() {
  skip_blanks();
  const std::string_view found = rest_.substr(0, rest_.find_first_of(" \t\r\"|="));
  rest_.remove_prefix(found.size());
  return std::string(found);
}

bool CorrectionLine::take_word(std::string_view word) {
  skip_blanks();
  if (rest_.substr(0, rest_.find_first_of(" \t\r\"|=")) != word) return false;
  rest_.remove_prefix(word.size());
  return true;
}

bool CorrectionLine::take(char sign) {
  skip_blanks();
  if (rest_.empty() || rest_[0] != sign) return false;
  rest_.remove_prefix(1);
  return true;
}

std::string CorrectionLine::quoted() {
  if (!take('"')) fail(fmt::format("a name in double quotes is missing before \"{}\"", rest_));
  const std::size_t end = rest_.find('"');
  if (end == std::string_view::npos) fail("a name's closing quote is missing");
  std::string found(rest_.substr(0, end));
  rest_.remove_prefix(end + 1);
  return found;
}

NamedThing CorrectionLine::thing() {
  const std::string written = quoted();
  NamedThing thing{folded_name(written), {}};
  if (thing.name.empty()) fail(fmt::format("\"{}\" holds no name", written));
  if (take_word("in")) {
    thing.article = word();
    if (thing.article.empty()) fail("an article's id is missing after \"in\"");
  }
  return thing;
}

void CorrectionLine::end() {
  if (!at_end()) fail(fmt::format("\"{}\" is left over", rest_));
}

}  // namespace newsgraph::parser
