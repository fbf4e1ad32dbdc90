#include "parser/extract/attribution/quotations.hpp"

#include <algorithm>
#include <string_view>

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
    std::uint32_t open = 0;
    bool is_open = false;
    for (std::uint32_t i = document_.sentences[first].span.start; i < stop;) {
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
    if (is_open) add({open, stop}, first, end, true);
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
};

}  // namespace

std::vector<Quotation> find_quotations(const Document& document) { return Finder(document).run(); }

}  // namespace newsgraph::parser
