#include "parser/language/tokens/sentence_splitter.hpp"

#include <algorithm>
#include <string>

#include "parser/language/tokens/characters.hpp"
#include "parser/language/tokens/chunk_patterns.hpp"
#include "parser/language/tokens/vocabulary.hpp"

namespace newsgraph::parser {

using namespace tokens;
namespace {

constexpr std::size_t ruling = 5;  // signs that make a ruled line: "-----"

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<TokenSpan>& tokens) : text_(text), tokens_(tokens) {
    initials_.reserve(tokens.size());
    for (const TokenSpan& token : tokens) {
      std::uint32_t at = token.span.start;
      initials_.push_back(next_point(text, at, token.span.end));
    }
  }

  std::vector<std::size_t> run() {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i + 1 < tokens_.size();) {
      const std::size_t end = tokens_[i + 1].joined ? 0 : end_at(i);
      if (end != 0 && end < tokens_.size()) {
        ends.push_back(end);
        start_ = i = end;
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

  bool adjacent(std::size_t i) const { return tokens_[i - 1].span.end == tokens_[i].span.start; }

  std::string word(std::size_t i) const {
    CodePoints points;
    decode(text_, tokens_[i].span.start, tokens_[i].span.end, points);
    return folded(points, 0, points.size());
  }

  bool is_stop(std::size_t i) const {
    const std::string_view t = token(i);
    return t.find_first_not_of(".!?") == std::string_view::npos || t == "…";
  }

  // Brackets that close at i, quotes directly after what they close, and stops after these.
  bool closes(std::size_t i) const {
    const char32_t c = initials_[i];
    if (c == '.' || c == '!' || c == '?') return is_stop(i);
    if (is_closing(c) || c == '>') return true;
    return adjacent(i) && (is_double_quote(c) || (is_apostrophe(c) && is_only_apostrophes(i)));
  }

  bool is_only_apostrophes(std::size_t i) const {
    CodePoints points;
    decode(text_, tokens_[i].span.start, tokens_[i].span.end, points);
    return std::all_of(points.points.begin(), points.points.end(), is_apostrophe);
  }

  // The number of the token after the sentence if token i ends one, else 0.
  std::size_t end_at(std::size_t i) const {
    const std::string_view t = token(i);
    if (!is_stop(i)) {
      if (t.size() > 1 && t.back() == '.') return ends_with_abbreviation(i) ? i + 1 : 0;
      return ends_block(i) ? i + 1 : 0;
    }
    const bool numbers_item = t == "." && i > start_ && (i == start_ + 1 || initials_[i - 2] == ':') &&
                              (is_digit(initials_[i - 1]) || token(i - 1).size() == 1);
    if (numbers_item) return 0;  // "Steps: 1. Open the lid"
    std::size_t end = i + 1;
    while (end < tokens_.size() && closes(end)) ++end;
    if (end >= tokens_.size() || (end + 1 == tokens_.size() && !is_word(end))) return 0;
    const bool quoted = end > i + 1 && !is_stop(end - 1);
    return begins_sentence(t, end, quoted) ? end : 0;
  }

  bool ends_with_abbreviation(std::size_t i) const {
    const std::string abbreviation = word(i), stem = abbreviation.substr(0, abbreviation.size() - 1);
    if (is_title_abbreviation(stem) || stem.size() == 1) return false;
    return is_upper(initials_[i + 1]) && is_sentence_opener(word(i + 1));
  }

  bool begins_sentence(std::string_view stop, std::size_t next, bool quoted) const {
    std::size_t i = next;
    while (i + 1 < tokens_.size() && opens(i)) ++i;
    const char32_t c = initials_[i];
    const bool trails_off = stop != "." && stop.find_first_of("!?") == std::string_view::npos;
    if (trails_off) return is_upper(c);
    // After a quotation the sentence may go on: '"Go!" he said'. Else people who do not stop for capitals do
    // not stop here.
    if (is_lower(c)) return !quoted && !adjacent(next);
    return c != ',' && c != ';' && c != ':' && !is_dash(c);
  }

  bool is_word(std::size_t i) const { return is_letter(initials_[i]) || is_digit(initials_[i]); }

  bool opens(std::size_t i) const {
    const char32_t c = initials_[i];
    return is_opening(c) || is_double_quote(c) || is_apostrophe(c);
  }

  // Ends that no stop marks: of greetings, addresses and headers in letters, of ruled lines and faces.
  bool ends_block(std::size_t i) const {
    const char32_t c = initials_[i], next = initials_[i + 1];
    if (c == ',') return is_upper(next) && closes_letter(i);
    if (c == 'A' || c == 'P') return i >= start_ + 2 && is_half_of_day(i) && is_time(i - 1) && is_date(i - 2);
    const std::string_view t = token(i);
    if (t.size() >= ruling && t.find_first_not_of("-=_*#+") == std::string_view::npos) return is_upper(next);
    if (t.size() < 2) return false;
    if (is_address(i)) return t.find('@') != std::string_view::npos ? is_date(i + 1) : is_listed_address(i);
    return !is_letter(c) && !is_digit(c) && is_face(i) && is_upper(next);
  }

  // "Thanks,", "Best regards,"
  bool closes_letter(std::size_t comma) const {
    if (comma == start_ || comma > start_ + 2) return false;
    const std::string opening = word(start_);
    return opening == "thanks" || opening == "regards" || opening == "sincerely" || opening == "cheers" ||
           opening == "best" || (opening == "thank" && comma == start_ + 2);
  }

  bool is_half_of_day(std::size_t i) const { return token(i) == "AM" || token(i) == "PM"; }

  bool is_time(std::size_t i) const {
    const std::string_view t = token(i);
    return is_digit(initials_[i]) && t.find(':') != std::string_view::npos;
  }

  // "11/28/2000"
  bool is_date(std::size_t i) const {
    const std::string_view t = token(i);
    return is_digit(initials_[i]) && std::count(t.begin(), t.end(), '/') == 2;
  }

  bool is_address(std::size_t i) const {
    const std::string_view t = token(i);
    return t.find('@') != std::string_view::npos || t.starts_with("http") || t.starts_with("www.");
  }

  // A web address that stands alone or in a list, and not inside a sentence.
  bool is_listed_address(std::size_t i) const {
    if (i == 0 || i == start_) return true;
    return initials_[i - 1] == ':' || is_address(i - 1);
  }

  bool is_face(std::size_t i) const {
    CodePoints points;
    decode(text_, tokens_[i].span.start, tokens_[i].span.end, points);
    return match_emoticon(points, 0) == points.size();
  }

  std::string_view text_;
  const std::vector<TokenSpan>& tokens_;
  std::vector<char32_t> initials_;  // the first code point of each token
  std::size_t start_ = 0;           // of the sentence that is being read
};

// Nobody writes longer ones, and much that reads sentences costs the square of their length.
constexpr std::size_t longest_sentence = 400;  // tokens

// Where to end a sentence that goes on for too long: after the last comma or semicolon in the second half of
// what is allowed.
std::size_t forced_end(std::string_view text, const std::vector<TokenSpan>& tokens, std::size_t first) {
  std::size_t last = first + longest_sentence;
  while (tokens[last].joined) --last;
  for (std::size_t end = last; end > first + longest_sentence / 2; --end) {
    const Span span = tokens[end - 1].span;
    const char c = text[span.start];
    if (span.end - span.start == 1 && (c == ',' || c == ';' || c == '|')) return end;
  }
  return last;
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text, const std::vector<TokenSpan>& tokens) {
  std::vector<std::size_t> ends;
  std::size_t first = 0;
  for (const std::size_t end : Splitter(text, tokens).run()) {
    for (; end - first > longest_sentence; first = ends.back())
      ends.push_back(forced_end(text, tokens, first));
    ends.push_back(end);
    first = end;
  }
  return ends;
}

}  // namespace newsgraph::parser
