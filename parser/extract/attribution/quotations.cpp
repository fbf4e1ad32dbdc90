#include "parser/extract/attribution/quotations.hpp"

#include <algorithm>
#include <string_view>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {

namespace {

enum class Mark : std::uint8_t { None, Opens, Closes, Either };

struct FoundMark {
  Mark mark = Mark::None;
  std::uint32_t size = 0;
};

FoundMark mark_at(std::string_view text, std::size_t i) {
  if (text[i] == '"') return {Mark::Either, 1};
  const std::string_view rest = text.substr(i, 3);
  if (rest == "“" || rest == "„") return {Mark::Opens, 3};
  if (rest == "”") return {Mark::Closes, 3};
  if (text.substr(i, 2) == "«") return {Mark::Opens, 2};
  if (text.substr(i, 2) == "»") return {Mark::Closes, 2};
  if (text.substr(i, 2) == "``" || text.substr(i, 2) == "''")
    return {text[i] == '`' ? Mark::Opens : Mark::Closes, 2};
  return {};
}

constexpr std::string_view single_opens = "‘", single_closes = "’";

/// Of any alphabet but for signs: those of punctuation begin with 0xE2.
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || is_upper_case(c) || (byte >= 0x80 && byte != 0xE2);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Does a single mark open here? "‘We left", but not "the ‘90s".
bool opens_single(std::string_view text, std::size_t i) {
  if (text.substr(i, 3) != single_opens || i + 3 >= text.size()) return false;
  const bool apart = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n' || text[i - 1] == '(';
  return apart && is_letter(text[i + 3]);
}

/// Can the mark be no apostrophe, or only that of "the nurses’ ward"?
bool may_close_single(std::string_view text, std::size_t i) {
  if (text.substr(i, 3) != single_closes || i == 0) return false;
  return i + 3 >= text.size() || (!is_letter(text[i + 3]) && !is_digit(text[i + 3]));
}

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document), text_(document.article->text) {}

  std::vector<Quotation> run() {
    std::size_t s = 0;
    const auto& sentences = document_.sentences;
    while (s < sentences.size()) {
      std::size_t end = s + 1;
      while (end < sentences.size() && sentences[end].paragraph == sentences[s].paragraph) ++end;
      if (sentences[s].region == RegionKind::Prose) read_paragraph(s, end);
      s = end;
    }
    return std::move(found_);
  }

 private:
  void read_paragraph(std::size_t first, std::size_t end) {
    const std::uint32_t stop = document_.sentences[end - 1].span.end;
    std::uint32_t open = document_.sentences[first].span.start;
    bool is_open = left_open_ && closes_first(open, stop);
    for (std::uint32_t i = open; i < stop;) {
      if (!is_open)
        if (const std::uint32_t close = single_close(i, stop); close > 0) {
          add({i + 3, close}, first, end, false);
          i = close + 3;
          continue;
        }
      const FoundMark m = mark_at(text_, i);
      if (m.mark == Mark::None) {
        ++i;
        continue;
      }
      if (is_open && m.mark != Mark::Opens) {
        add({open, i}, first, end, false);
        is_open = false;
      } else if (m.mark != Mark::Closes) {
        is_open = true;
        open = i + m.size;
      }
      i += m.size;
    }
    left_open_ = is_open;
    if (is_open) add({open, stop}, first, end, true);
  }

  /// Goes the quotation of the paragraph before on from the first word? The first mark closes it; of marks
  /// that look alike an odd number tells.
  bool closes_first(std::uint32_t start, std::uint32_t stop) const {
    std::size_t alike = 0;
    for (std::uint32_t i = start; i < stop;) {
      const FoundMark m = mark_at(text_, i);
      if (m.mark == Mark::Either) {
        if (i < start + 2) return false;
        ++alike;
      } else if (m.mark != Mark::None) {
        return m.mark == Mark::Closes;
      }
      i += std::max<std::uint32_t>(m.size, 1);
    }
    return alike % 2 == 1;
  }

  /// Where the single quotation that opens here closes: at the first mark behind punctuation, else at the
  /// last one that may close before another opens; 0 where none opens.
  std::uint32_t single_close(std::uint32_t start, std::uint32_t stop) const {
    if (!opens_single(text_, start)) return 0;
    std::uint32_t close = 0;
    for (std::uint32_t i = start + 3; i < stop && !opens_single(text_, i); ++i) {
      if (!may_close_single(text_, i)) continue;
      close = i;
      if (std::string_view(",.?!").find(text_[i - 1]) != std::string_view::npos) break;
    }
    return close;
  }

  void add(Span span, std::size_t first, std::size_t end, bool continues) {
    if (span.empty() || span.end < span.start) return;
    Quotation q{span, 0, 0, continues};
    const auto& sentences = document_.sentences;
    std::size_t s = found_.empty() ? first : std::max<std::size_t>(first, found_.back().last_sentence);
    while (s + 1 < end && sentences[s].span.end <= span.start) ++s;
    q.first_sentence = static_cast<std::uint32_t>(s);
    while (s + 1 < end && sentences[s + 1].span.start < span.end) ++s;
    q.last_sentence = static_cast<std::uint32_t>(s);
    found_.push_back(q);
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Quotation> found_;
  bool left_open_ = false;  // at the end of the paragraph before
};

}  // namespace

std::vector<Quotation> find_quotations(const Document& document) { return Finder(document).run(); }

}  // namespace newsgraph::parser
