#include "parser/language/tokens/sentence_splitter.hpp"

#include <algorithm>
#include <string>

#include "parser/language/tokens/characters.hpp"
#include "parser/language/tokens/vocabulary.hpp"

namespace newsgraph::parser {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<TokenSpan>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> ends;
    std::size_t start = 0;
    for (std::size_t i = 0; i + 1 < tokens_.size();) {
      const std::size_t end = end_at(start, i);
      if (end != 0 && end < tokens_.size()) {
        ends.push_back(end);
        start = i = end;
      } else {
        ++i;
      }
    }
    if (!tokens_.empty()) ends.push_back(tokens_.size());
    return ends;
  }

 private:
  std::string_view token(std::size_t i) const {
    return text_.substr(tokens_[i].span.start, tokens_[i].span.size());
  }

  char32_t first(std::size_t i) const {
    CodePoints points;
    decode(text_, tokens_[i].span.start, std::min(tokens_[i].span.end, tokens_[i].span.start + 4), points);
    return points.points.empty() ? 0 : points.points[0];
  }

  bool adjacent(std::size_t i) const { return tokens_[i - 1].span.end == tokens_[i].span.start; }

  std::string word(std::size_t i) const {
    CodePoints points;
    decode(text_, tokens_[i].span.start, tokens_[i].span.end, points);
    return folded(points, 0, points.size());
  }

  static bool is_stop(std::string_view token) {
    return token.find_first_not_of(".!?") == std::string_view::npos || token == "…";
  }

  // Quotes and brackets that close at i, directly after what they close.
  bool closes(std::size_t i) const {
    const char32_t c = first(i);
    return adjacent(i) && (is_closing(c) || is_double_quote(c) || (is_apostrophe(c) && token(i).size() <= 3));
  }

  // The number of the token after the sentence if token i ends one, else 0.
  std::size_t end_at(std::size_t start, std::size_t i) const {
    const std::string_view t = token(i);
    const bool stop = is_stop(t);
    const bool abbreviation = !stop && t.size() > 1 && t.back() == '.';
    if (!stop && !abbreviation) return 0;
    std::size_t end = i + 1;
    while (end < tokens_.size() && closes(end)) ++end;
    if (end >= tokens_.size()) return 0;
    if (abbreviation) return ends_with_abbreviation(t, end) ? end : 0;
    const bool enumerates =
        t == "." && i == start + 1 && (is_digit(first(start)) || token(start).size() == 1);
    if (enumerates) return 0;  // "1. Open the lid"
    return begins_sentence(t, end) ? end : 0;
  }

  bool ends_with_abbreviation(std::string_view abbreviation, std::size_t next) const {
    const std::string stem = word(next - 1).substr(0, abbreviation.size() - 1);
    if (is_title_abbreviation(stem) || stem.size() == 1) return false;
    return is_upper(first(next)) && is_sentence_opener(word(next));
  }

  bool begins_sentence(std::string_view stop, std::size_t next) const {
    std::size_t i = next;
    while (i + 1 < tokens_.size() && opens(i)) ++i;
    const char32_t c = first(i);
    if (stop == "." || stop.find_first_of("!?") != std::string_view::npos)
      return !is_lower(c) && !is_punctuation(c);
    return is_upper(c);
  }

  static bool is_punctuation(char32_t c) {
    return c == ',' || c == ';' || c == ':' || is_dash(c) || c == '-';
  }

  bool opens(std::size_t i) const {
    const char32_t c = first(i);
    return is_opening(c) || is_double_quote(c) || is_apostrophe(c);
  }

  std::string_view text_;
  const std::vector<TokenSpan>& tokens_;
};

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text, const std::vector<TokenSpan>& tokens) {
  return Splitter(text, tokens).run();
}

}  // namespace newsgraph::parser
