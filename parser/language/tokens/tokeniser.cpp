#include "parser/language/tokens/tokeniser.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/language/tokens/characters.hpp"
#include "parser/language/tokens/chunk_patterns.hpp"
#include "parser/language/tokens/vocabulary.hpp"

namespace newsgraph::parser {

using namespace tokens;
namespace {

constexpr std::uint32_t longest_chunk =
    1000;  // bytes; more without white space is cut, which bounds the work on any input

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }

/// Reads chunk after chunk of a region.
class ChunkReader {
 public:
  ChunkReader(std::string_view text, Span region) : text_(text), at_(region.start), end_(region.end) {}

  bool next(CodePoints& chunk) {
    skip_space();
    if (at_ >= end_) return false;
    std::uint32_t end = at_;
    for (std::uint32_t after = end; end < end_ && end - at_ < longest_chunk; end = after)
      if (is_space(next_point(text_, after, end_))) break;
    decode(text_, at_, end, chunk);
    at_ = end;
    skip_space();
    return true;
  }

  bool done() const { return at_ >= end_; }

  /// The word that the next chunk begins with, after quotes and brackets; empty if it begins with none.
  CodePoints following_word() const {
    CodePoints word;
    decode(text_, at_, std::min(end_, at_ + 40), word);
    std::size_t first = 0;
    while (first < word.size() && (is_double_quote(word.points[first]) || is_apostrophe(word.points[first]) ||
                                   is_opening(word.points[first])))
      ++first;
    std::size_t last = first;
    while (last < word.size() && is_word_character(word.points[last])) ++last;
    word.points = word.points.substr(first, last - first);
    word.offsets.resize(word.points.size() + 1);
    return word;
  }

 private:
  void skip_space() {
    for (std::uint32_t after = at_; at_ < end_; at_ = after)
      if (!is_space(next_point(text_, after, end_))) break;
  }

  std::string_view text_;
  std::uint32_t at_, end_;
};

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Span region) : reader_(text, region) {}

  std::vector<TokenSpan> run() {
    while (reader_.next(chunk_)) read_chunk();
    return std::move(tokens_);
  }

 private:
  void read_chunk() {
    at_ = 0;
    while (at_ < chunk_.size()) {
      if (const std::size_t length = match_address(chunk_, at_)) {
        take_word(at_ + length);
      } else if (const std::size_t face = match_emoticon(chunk_, at_)) {
        take(face);
      } else if (const std::size_t number = match_number(chunk_, at_)) {
        take_number(number);
      } else if (is_word_character(chunk_.points[at_])) {
        take_word(word_end());
      } else if (is_apostrophe(chunk_.points[at_])) {
        take_apostrophe();
      } else {
        take(match_punctuation(chunk_, at_));
      }
    }
  }

  char32_t peek(std::size_t at) const { return at < chunk_.size() ? chunk_.points[at] : 0; }

  void take(std::size_t length, bool joined = false) {
    tokens_.push_back({{chunk_.offsets[at_], chunk_.offsets[at_ + length]}, joined});
    at_ += length;
  }

  void take_number(std::size_t length) {
    const std::size_t end = at_ + length;
    const bool decade = (length == 2 || length == 4) && chunk_.points[end - 1] == '0';
    if (decade && is_possessive_ending(end)) return take(length + 2);  // "the 60's"
    take(length);
    if (is_possessive_ending(at_)) take(2, true);
  }

  // "'s" with nothing of a word behind it.
  bool is_possessive_ending(std::size_t at) const {
    return is_apostrophe(peek(at)) && lower(peek(at + 1)) == 's' && !is_word_character(peek(at + 2));
  }

  // ---------------------------------------------------------------- words

  std::size_t word_end() const {
    std::size_t end = at_, part = at_;  // part: where what follows the last inner mark begins
    for (; end < chunk_.size(); ++end) {
      const char32_t c = chunk_.points[end];
      if (is_word_character(c)) continue;
      const char32_t before = end > at_ ? chunk_.points[end - 1] : 0, after = peek(end + 1);
      if (!is_word_character(before) || !is_word_character(after)) break;
      if (is_apostrophe(c) && is_letter(after)) continue;
      if ((c == '*' || c == '$') && is_letter(before) && is_letter(after)) continue;
      if (c == '&' && joins_capitals(end)) continue;
      if (c == '.' && joins_initials(part, end)) {
        part = end + 1;
        continue;
      }
      if (is_hyphen(c) && keeps_hyphen(part, end)) {
        part = end + 1;
        continue;
      }
      break;
    }
    return peek(end) == '.' && takes_full_stop(end) ? end + 1 : end;
  }

  // "AT&T", "P&L", but not "salt&pepper".
  bool joins_capitals(std::size_t sign) const {
    std::size_t before = 0, after = 0;
    while (before < sign - at_ && is_letter(chunk_.points[sign - 1 - before])) ++before;
    while (is_letter(peek(sign + 1 + after))) ++after;
    const bool capitals = is_upper(chunk_.points[sign - 1]) && is_upper(peek(sign + 1));
    return before <= 4 && after <= 3 && (capitals || (before == 1 && after == 1));
  }

  // The stops inside "U.S.", "p.m", "Ph.D."
  bool joins_initials(std::size_t part, std::size_t stop) const {
    if (!is_letter(chunk_.points[stop - 1]) || !is_letter(peek(stop + 1))) return false;
    if (folded(chunk_, part, stop) == "ph" && lower(peek(stop + 1)) == 'd' && !is_letter(peek(stop + 2)))
      return true;
    return stop - part == 1 && !is_letter(peek(stop + 2));
  }

  bool keeps_hyphen(std::size_t part, std::size_t hyphen) const {
    if (is_bound_prefix(folded(chunk_, part, hyphen))) return true;
    std::size_t end = hyphen + 1;
    while (is_word_character(peek(end))) ++end;
    const std::string suffix = folded(chunk_, hyphen + 1, end);
    return suffix == "esque" || suffix == "wise" || is_hyphenated_verb(folded(chunk_, part, hyphen), suffix);
  }

  bool takes_full_stop(std::size_t stop) const {
    const std::string stem = folded(chunk_, at_, stop);
    const char32_t after = peek(stop + 1);
    const bool is_initial = stop - at_ == 1 && is_upper(chunk_.points[at_]);
    const bool is_acronym = stem.size() >= 3 && stem[stem.size() - 2] == '.';
    if (after == '.') return false;
    if (after != 0)
      return is_letter(after)
                 ? is_title_abbreviation(stem) || (is_initial && is_upper(after))
                 : is_acronym || is_known_abbreviation(stem, stop) || (is_initial && !is_closing(after));
    if (reader_.done()) return false;
    const CodePoints next = reader_.following_word();
    if (is_numbering_abbreviation(stem)) return next.size() > 0 && is_digit(next.points[0]);
    const bool next_upper = next.size() > 0 && is_upper(next.points[0]);
    if (is_initial) return next_upper && chunk_.points[at_] != 'I';
    if (is_title_abbreviation(stem)) return is_known_abbreviation(stem, stop);
    const bool opens = next_upper && is_sentence_opener(folded(next, 0, next.size()));
    return !opens && (is_acronym || is_known_abbreviation(stem, stop));
  }

  bool is_known_abbreviation(const std::string& stem, std::size_t stop) const {
    if (!is_abbreviation(stem)) return false;
    return !is_ambiguous_abbreviation(stem) ||
           (is_upper(chunk_.points[at_]) && !is_upper(chunk_.points[stop - 1]));
  }

  // A whole word that ends at `end`, split where it is a contraction.
  void take_word(std::size_t end) {
    const std::string word = folded(chunk_, at_, end);
    std::vector<std::size_t> parts = contraction_parts(word);
    if (parts.empty() || word.size() != end - at_) parts = clitic_parts(end);
    bool joined = false;
    for (const std::size_t length : parts) {
      take(length, joined);
      joined = true;
    }
    if (is_possessive_ending(at_)) {
      take(2, true);  // after the full stop of "U.S.'s"
    } else if (is_plural_possessive(at_)) {
      take(1, true);
    }
  }

  std::vector<std::size_t> clitic_parts(std::size_t end) const {
    static constexpr std::array<std::string_view, 7> clitics{"n't", "'s", "'m", "'re", "'ll", "'ve", "'d"};
    std::vector<std::size_t> parts;
    std::size_t last = end;
    for (bool found = true; found;) {
      found = false;
      for (const std::string_view clitic : clitics) {
        if (last - at_ <= clitic.size()) continue;
        const std::size_t cut = last - clitic.size();
        if (folded(chunk_, cut, last) != clitic || !is_word_character(chunk_.points[cut - 1])) continue;
        parts.push_back(clitic.size());
        last = cut;
        found = true;
        break;
      }
    }
    parts.push_back(last - at_);
    std::reverse(parts.begin(), parts.end());
    return parts;
  }

  // The apostrophe of "workers'", unless it closes a quotation.
  bool is_plural_possessive(std::size_t at) const {
    return at > 0 && is_apostrophe(peek(at)) && !is_word_character(peek(at + 1)) &&
           !is_apostrophe(peek(at + 1)) && lower(chunk_.points[at - 1]) == 's' && !in_single_quotes_;
  }

  // ---------------------------------------------------------------- apostrophes that no word took

  void take_apostrophe() {
    if (is_apostrophe(peek(at_ + 1))) return take(2);
    const bool begins = at_ == 0 || !is_word_character(chunk_.points[at_ - 1]);
    std::size_t end = at_ + 1;
    while (is_word_character(peek(end))) ++end;
    const std::string word = folded(chunk_, at_, end);
    static constexpr std::array<std::string_view, 11> clipped{"'s",  "'m",   "'re",  "'ll",    "'ve",  "'d",
                                                              "'em", "'til", "'tis", "'cause", "'bout"};
    const bool is_clipped = std::find(clipped.begin(), clipped.end(), word) != clipped.end();
    const bool is_year = word.size() >= 3 && is_digit(chunk_.points[at_ + 1]) &&
                         is_digit(chunk_.points[at_ + 2]) &&
                         (end - at_ == 3 || (end - at_ == 4 && lower(chunk_.points[end - 1]) == 's'));
    if (begins && (is_clipped || is_year)) return take(end - at_);
    in_single_quotes_ = begins && end > at_ + 1;
    take(1);
  }

  ChunkReader reader_;
  CodePoints chunk_;
  std::size_t at_ = 0;  // in the chunk
  bool in_single_quotes_ = false;
  std::vector<TokenSpan> tokens_;
};

}  // namespace

std::vector<TokenSpan> tokenise(std::string_view text, Span region) { return Tokeniser(text, region).run(); }

}  // namespace newsgraph::parser
