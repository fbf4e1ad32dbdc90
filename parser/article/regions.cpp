#include "parser/article/regions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "parser/article/characters.hpp"
#include "parser/article/dateline.hpp"
#include "parser/article/furniture.hpp"
#include "parser/article/layout.hpp"
#include "parser/article/written_date.hpp"

namespace newsgraph::parser {

namespace {

struct Block {
  Span span;
  std::optional<RegionKind> kind;
  std::string_view text;
  std::string key;  // for comparing, of short paragraphs only
  std::size_t words = 0;
  bool sentence = false;  // ends as one
};

constexpr std::size_t longest_title = 400;  // bytes

/// "Headline | Section": the part before the bar.
std::string_view without_section(std::string_view title) {
  const std::size_t bar = title.rfind(" | ");
  if (bar == std::string_view::npos || word_count(title.substr(0, bar)) < 3) return title;
  return trimmed(title.substr(0, bar));
}

/// The outlet of "Headline - Outlet": up to four words behind the last dash, all of them capitalised.
std::string_view outlet_behind(std::string_view title) {
  for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) {
    const std::size_t at = title.rfind(dash);
    if (at == std::string_view::npos || word_count(title.substr(0, at)) < 4) continue;
    const std::string_view name = trimmed(title.substr(at + dash.size()));
    bool capitalised = !name.empty() && word_count(name) <= 4 && !ends_sentence(name);
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (i > 0 && name[i - 1] != ' ') continue;
      std::size_t position = i;
      capitalised = capitalised && is_upper(next_code_point(name, position));
    }
    if (capitalised) return name;
  }
  return {};
}

std::vector<Block> blocks_of(const Article& article, std::span<const Paragraph> paragraphs) {
  std::vector<Block> blocks;
  for (const Paragraph& paragraph : paragraphs) {
    Block block{paragraph.span, paragraph.kind, {}, {}, 0, false};
    block.text = std::string_view(article.text).substr(block.span.start, block.span.size());
    if (block.text.size() <= longest_title) block.key = plain(without_section(block.text));
    block.words = word_count(block.text);
    block.sentence = ends_sentence(block.text);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

bool in_capitals(std::string_view text) {
  std::size_t position = 0, letters = 0;
  while (position < text.size()) {
    const char32_t code = next_code_point(text, position);
    if (is_lower(code)) return false;
    letters += is_letter(code);
  }
  return letters >= 4;
}

bool is_prose(const Block& block, bool first) {
  if (block.kind) return block.kind == RegionKind::Prose;
  if (in_capitals(block.text) && block.words <= 20) return false;
  return (block.sentence && block.words >= 8) || block.words >= 25 || dateline(block.text, first).has_value();
}

/// "The Uppland Herald": capitals throughout, and no full stop.
bool is_titled(std::string_view text) {
  if (!text.starts_with("The ") || ends_sentence(text) || word_count(text) < 3) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && text[i - 1] != ' ') continue;
    std::size_t position = i;
    if (!is_upper(next_code_point(text, position)) && text.substr(i, 3) != "of ") return false;
  }
  return text.find_first_of(",:;") == std::string_view::npos;
}

class Recogniser {
 public:
  Recogniser(Article& article, std::span<const Paragraph> paragraphs)
      : article_(article), blocks_(blocks_of(article, paragraphs)) {}

  void run() {
    telltales();
    close_at_comments();
    masthead_over_date();
    outlet_below_byline();
    headlines();
    lead();
    body();
    for (Block& block : blocks_) {
      if (!block.kind) block.kind = RegionKind::Prose;
    }
    stamps();
    split();
  }

 private:
  void telltales() {
    for (Block& block : blocks_) {
      if (!block.kind || block.kind == RegionKind::Prose) {
        if (const auto kind = telltale_kind(block.text)) block.kind = kind;
      }
      if (const auto outlet = named_outlet(block.text)) name_outlet(*outlet);
      if (block.kind) continue;
      if (const auto top = masthead(block.text)) {
        block.kind = RegionKind::Furniture;
        name_outlet(top->outlet);
        if (!article_.date) article_.date = top->date;
      }
    }
  }

  /// "THE UPPLAND HERALD" over "Skara, Friday 9 May 2031", and the headline below them. Both stay to be read:
  /// the outlet may act in its own news.
  void masthead_over_date() {
    if (article_.title || blocks_.size() < 4) return;
    Block &name = blocks_[0], &date = blocks_[1], &headline = blocks_[2];
    if (name.kind || headline.kind || name.words < 2 || name.words > 5 || name.sentence || date.words > 7 ||
        date.sentence)
      return;
    const bool titled = in_capitals(name.text) || is_titled(name.text);
    const bool ends_with_year = date.text.size() > 4 && is_digit(date.text.back());
    if (!titled || !ends_with_year || !metadata_date(date.text)) return;
    if (headline.words < 5 || headline.sentence || in_capitals(headline.text) ||
        dateline(headline.text, true))
      return;
    name.kind = RegionKind::Subheading;
    date.kind = RegionKind::Dateline;
    if (!article_.date) article_.date = metadata_date(date.text);
    name_outlet(name.text);
  }

  /// "By Ida Holm", and on the next line "The Uppland Herald".
  void outlet_below_byline() {
    for (std::size_t i = 1; i < blocks_.size() && i < 8; ++i) {
      const Block& block = blocks_[i];
      if (blocks_[i - 1].kind != RegionKind::Byline || block.kind || block.words > 5 ||
          !is_titled(block.text))
        continue;
      return name_outlet(block.text);
    }
  }

  /// What follows a comment form is the readers', unless it is most of the text.
  void close_at_comments() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!opens_comments(blocks_[i].text)) continue;
      if (blocks_[i].span.start * 3 < article_.text.size()) continue;
      for (std::size_t k = i; k < blocks_.size(); ++k) blocks_[k].kind = RegionKind::Furniture;
      return;
    }
  }

  void take_title(std::string_view title) {
    if (!article_.title) article_.title = std::string(without_section(title));
  }

  /// The title of a page that stands twice often names the outlet behind it.
  void take_page_title(std::string_view title) {
    const std::string_view outlet = outlet_behind(title);
    if (!outlet.empty()) {
      name_outlet(outlet);
      title = trimmed(title.substr(0, static_cast<std::size_t>(outlet.data() - title.data())));
      while (title.ends_with('-') || title.ends_with("\u2013") || title.ends_with("\u2014")) {
        title.remove_suffix(title.ends_with('-') ? 1 : 3);
      }
    }
    take_title(trimmed(title));
  }

  void name_outlet(std::string_view outlet) {
    if (!article_.outlet && !outlet.empty()) article_.outlet = std::string(outlet);
  }

  /// A short paragraph that is the known title, or that stands twice near the top, is a headline.
  void headlines() {
    const std::string title = article_.title ? plain(without_section(*article_.title)) : std::string();
    std::unordered_map<std::string_view, std::size_t> first_at;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (block.key.empty() || (block.kind && block.kind != RegionKind::Prose)) continue;
      if (block.key == title) {
        block.kind = RegionKind::Headline;
        continue;
      }
      if (block.words < 3) continue;
      const auto [earlier, added] = first_at.try_emplace(block.key, i);
      const bool heads = !added && earlier->second < 4 && i < 8 && block.words <= 40;
      if (!heads) continue;
      blocks_[earlier->second].kind = block.kind = RegionKind::Headline;
      take_page_title(blocks_[earlier->second].text);
    }
  }

  std::size_t first_prose() const {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (is_prose(blocks_[i], true) && !question_above(i)) return i;
    }
    return blocks_.size();
  }

  /// "Will the talks resume after the holiday this year?" above the prose is a headline.
  bool question_above(std::size_t i) const {
    const Block& block = blocks_[i];
    return !block.kind && !article_.title && i < 2 && i + 1 < blocks_.size() && block.words <= 20 &&
           block.text.ends_with('?') && block.text.find('"') == std::string_view::npos &&
           is_prose(blocks_[i + 1], true);
  }

  /// What stands above the first prose: headline, outlet, standfirst.
  void lead() {
    const std::size_t prose = first_prose();
    if (prose == blocks_.size()) return;
    const auto open = [&](std::size_t i) { return !blocks_[i].kind; };
    const std::size_t headline = article_.title ? prose : headline_above(prose);
    for (std::size_t i = 0; i < prose; ++i) {
      if (!open(i)) continue;
      Block& block = blocks_[i];
      if (i == headline) {
        block.kind = RegionKind::Headline;
        take_title(block.text);
      } else if (const bool above = i < headline; block.words <= 4 && above) {
        block.kind = RegionKind::Furniture;  // the outlet's name, or a section's
        if (i == 0 && stamped(i, prose)) name_outlet(block.text);
      } else if (const auto line = dateline(block.text, true); line && line->length == block.text.size()) {
        block.kind = RegionKind::Dateline;  // "LIMA 2031-03-04"
        if (!article_.date) article_.date = line->date;
      } else {
        block.kind = RegionKind::Subheading;
      }
    }
  }

  /// The first paragraph of four words or more, else the longest; `prose` where there is none.
  std::size_t headline_above(std::size_t prose) const {
    std::size_t best = prose, words = 0;
    for (std::size_t i = 0; i < prose && words < 4; ++i) {
      if (blocks_[i].kind || blocks_[i].words <= words) continue;
      best = i;
      words = blocks_[i].words;
    }
    return words == 1 && !stamped(best, prose) ? prose : best;
  }

  /// Does a date stamp follow within the lead?
  bool stamped(std::size_t i, std::size_t prose) const {
    for (std::size_t k = i + 1; k < prose && k < i + 4; ++k) {
      if (date_stamp(blocks_[k].text)) return true;
    }
    return false;
  }

  bool is_subheading(std::size_t i) const {
    const Block& block = blocks_[i];
    if (in_capitals(block.text) && block.words <= 15 && !(block.sentence && block.text.ends_with('.')))
      return true;
    const bool question = block.text.ends_with('?') && block.words <= 8;
    if ((block.sentence && !question) || block.words > 10 || block.words == 0 || block.text.size() > 90)
      return false;
    constexpr std::array<std::string_view, 7> no_endings = {":", ",", ";", "\"", "\u201D", "-", "\u2014"};
    for (const std::string_view ending : no_endings) {
      if (block.text.ends_with(ending)) return false;
    }
    std::size_t position = 0;
    const char32_t begins = next_code_point(block.text, position);
    if (!is_upper(begins) && !is_digit(begins) && begins != 0x2018 && begins != '\'') return false;
    for (std::size_t k = i + 1; k < blocks_.size(); ++k) {
      if (blocks_[k].kind && blocks_[k].kind != RegionKind::Prose) continue;
      return is_prose(blocks_[k], false);
    }
    return false;
  }

  void body() {
    const std::size_t prose = first_prose();
    std::size_t last = prose;
    for (std::size_t i = prose; i < blocks_.size(); ++i) {
      if (is_prose(blocks_[i], false)) last = i;
    }
    for (std::size_t i = prose; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (block.kind) continue;
      if (i > prose && is_subheading(i)) {
        block.kind = RegionKind::Subheading;
      } else if (i > last && !block.sentence && block.words <= 6) {
        block.kind = RegionKind::Furniture;  // sections and tags at the foot
      }
    }
  }

  /// The date of publication from the furniture; an update's counts only where nothing else is known.
  void stamps() {
    std::optional<graph::Date> updated;
    for (const Block& block : blocks_) {
      if (block.kind == RegionKind::Furniture) {
        const auto stamp = date_stamp(block.text);
        if (stamp && !article_.date) article_.date = stamp->published;
        if (stamp && !updated) updated = stamp->updated;
      } else if (block.kind == RegionKind::Byline && !article_.date && block.text.size() <= 200) {
        article_.date = metadata_date(block.text);
      }
    }
    updated_ = updated;
  }

  void add(std::size_t start, std::size_t end, RegionKind kind) {
    const Span span =
        trimmed(article_.text, Span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    if (!span.empty()) article_.regions.push_back({span, kind});
  }

  /// Cuts datelines and closing credits off the prose.
  void split() {
    std::size_t prose_seen = 0;
    bool opens = true;  // nothing before but a headline, which may end in a full stop
    for (const Block& block : blocks_) {
      std::size_t start = block.span.start;
      std::size_t end = block.span.end;
      if (block.kind == RegionKind::Prose) {
        if (const auto line = prose_seen < 4 ? dateline(block.text, opens) : std::nullopt) {
          add(start, start + line->length, RegionKind::Dateline);
          start += line->length;
          if (!article_.date) article_.date = line->date;
          name_outlet(line->agency);
        }
        ++prose_seen;
        opens = opens && block.words <= 20;
        end = block.span.start + std::max<std::size_t>(closing_credit(block.text), start - block.span.start);
      }
      add(start, end, *block.kind);
      add(end, block.span.end, RegionKind::Byline);
    }
    if (!article_.date) article_.date = updated_;
  }

  Article& article_;
  std::vector<Block> blocks_;
  std::optional<graph::Date> updated_;
};

}  // namespace

void recognise_regions(Article& article, std::span<const Paragraph> paragraphs) {
  article.regions.clear();
  Recogniser(article, paragraphs).run();
}

}  // namespace newsgraph::parser
