#include "parser/article/dateline.hpp"

#include <algorithm>
#include <array>

#include "parser/article/characters.hpp"
#include "parser/article/written_date.hpp"

namespace newsgraph::parser {

namespace {

constexpr std::size_t longest = 140;  // bytes; what is longer is prose

// Words in capitals that open a paragraph with a colon or dash and are no places.
constexpr std::array<std::string_view, 22> no_places = {
    "update",   "updates", "watch",   "note",      "breaking",   "read",    "photo",     "photos",
    "video",    "videos",  "opinion", "exclusive", "analysis",   "factbox", "explainer", "live",
    "timeline", "profile", "review",  "editorial", "correction", "caption"};
// Words inside names of places that are not capitalised.
constexpr std::array<std::string_view, 9> small_words = {"de", "of",  "the", "la", "el",
                                                         "al", "and", "on",  "du"};

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text.substr(0, std::min(text.size(), longest + 4))) {}

  std::size_t position = 0;

  bool at_end() const { return position >= text_.size(); }
  std::string_view rest() const { return text_.substr(position); }
  void skip_blanks() {
    while (!at_end()) {
      std::size_t next = position;
      if (!is_blank(next_code_point(text_, next))) return;
      position = next;
    }
  }
  bool accept(std::string_view token) {
    if (!rest().starts_with(token)) return false;
    position += token.size();
    return true;
  }
  /// A word of a place's name, up to a blank or one of ,/():>| and dashes that stand alone.
  std::string_view word() {
    const std::size_t start = position;
    while (!at_end()) {
      std::size_t next = position;
      const char32_t code = next_code_point(text_, next);
      const bool inner = is_letter(code) || code == '.' || code == '\'' || code == 0x2019 ||
                         (code == '-' && position > start && next < text_.size() && is_letter_at(next));
      if (!inner) break;
      position = next;
    }
    return text_.substr(start, position - start);
  }

 private:
  bool is_letter_at(std::size_t at) const { return is_letter(next_code_point(text_, at)); }
  std::string_view text_;
};

struct Shape {
  std::size_t letters = 0;
  bool upper = true;         // every letter is
  bool capitalised = false;  // the first one is
};

Shape shape_of(std::string_view word) {
  Shape shape;
  std::size_t position = 0;
  while (position < word.size()) {
    const char32_t code = next_code_point(word, position);
    if (!is_letter(code)) continue;
    if (shape.letters++ == 0) shape.capitalised = is_upper(code);
    shape.upper = shape.upper && !is_lower(code);
  }
  return shape;
}

struct Place {
  bool found = false;
  bool capitals = true;
  std::size_t letters = 0, words = 0;
  bool several = false;  // "SEOUL/ROME"
};

bool is_month_or_day(std::string_view rest) { return written_date(rest).has_value(); }

/// One place: "NEW DELHI", "Port-au-Prince", "Rio de Janeiro".
bool place_name(Cursor& at, Place& place) {
  std::size_t words = 0;
  std::size_t end = at.position;
  while (words < 4 && !is_month_or_day(at.rest())) {
    const std::string_view word = at.word();
    const Shape shape = shape_of(word);
    const bool small =
        words > 0 && std::find(small_words.begin(), small_words.end(), word) != small_words.end();
    if (shape.letters == 0 || (!shape.capitalised && !small)) break;
    place.capitals = place.capitals && (shape.upper || small);
    place.letters += shape.letters;
    if (!small) end = at.position;
    ++words;
    if (at.at_end() || at.rest().front() != ' ') break;
    ++at.position;
  }
  at.position = end;
  place.words += words;
  place.found = place.found || words > 0;
  return words > 0;
}

Place places(Cursor& at) {
  Place place;
  while (place_name(at, place)) {
    const std::size_t behind = at.position;
    at.skip_blanks();
    if (!at.accept("/") && !at.accept("and ") && !at.accept("& ")) {
      at.position = behind;
      return place;
    }
    place.several = true;
    at.skip_blanks();
  }
  return place;
}

std::optional<std::string> credit(Cursor& at) {  // "(BSS/AFP)"
  if (at.at_end() || at.rest().front() != '(') return std::nullopt;
  const std::size_t close = at.rest().find(')');
  if (close == std::string_view::npos || close < 3 || close > 50) return std::nullopt;
  const std::string_view inside = at.rest().substr(1, close - 1);
  if (!shape_of(inside.substr(0, inside.find(' '))).capitalised || word_count(inside) > 5)
    return std::nullopt;
  at.position += close + 1;
  return std::string(trimmed(inside.substr(0, inside.find('/'))));
}

enum class Closing { None, Dash, Colon, Arrow };

Closing closing(Cursor& at) {
  at.skip_blanks();
  if (at.accept(">>") || at.accept("\u00BB")) return Closing::Arrow;
  if (at.accept("---") || at.accept("--") || at.accept("\u2014") || at.accept("\u2013") ||
      at.accept("\u2015")) {
    return Closing::Dash;
  }
  for (const std::string_view dash : {"-", "|"}) {  // with a blank behind it, or it joins words
    if (!at.rest().starts_with(dash)) continue;
    Cursor behind = at;
    behind.accept(dash);
    const std::size_t end = behind.position;
    behind.skip_blanks();
    if (behind.position == end) break;
    at.position = end;
    return Closing::Dash;
  }
  if (at.accept(":")) return Closing::Colon;
  return Closing::None;
}

bool begins_prose(std::string_view rest) {
  rest = trimmed(rest);
  if (rest.empty()) return false;
  std::size_t position = 0;
  const char32_t code = next_code_point(rest, position);
  return !is_lower(code) && code != ',' && code != '.' && code != ')';
}

/// What stands before the place: "date 2021-03-04", "Published: 4 March 2021 |".
bool leading_date(Cursor& at, Dateline& result) {
  const std::size_t start = at.position;
  const std::string_view label = at.word();
  const std::string word = plain(label);
  if (word == "date" || word == "published" || word == "posted" || word == "updated") {
    at.accept(":");
    at.skip_blanks();
  } else {
    at.position = start;
  }
  const auto date = written_date(at.rest());
  if (!date) {
    at.position = start;
    return false;
  }
  at.position += date->length;
  result.date = date->value;
  at.skip_blanks();
  if (at.accept(",") || at.accept("|")) at.skip_blanks();
  return true;
}

bool excluded(std::string_view paragraph) {
  Cursor at(paragraph);
  const std::string word = plain(at.word());
  return std::find(no_places.begin(), no_places.end(), word) != no_places.end();
}

}  // namespace

std::optional<Dateline> dateline(std::string_view paragraph, bool first) {
  Cursor at(paragraph);
  Dateline result;
  at.skip_blanks();
  if (excluded(paragraph)) return std::nullopt;
  bool dated = leading_date(at, result);
  const bool leading = dated;
  const Place place = places(at);
  std::size_t regions = 0;
  bool credited = false;
  for (bool more = true; more;) {
    more = false;
    const std::size_t before = at.position;
    at.skip_blanks();  // "LIMA , Peru"
    const bool comma = at.accept(",");
    at.skip_blanks();
    if (const auto date = written_date(at.rest()); date && !dated) {
      at.position += date->length;
      if (date->value) result.date = date->value;
      dated = more = true;
    } else if (const auto agency = credit(at); agency && !credited) {
      result.agency = *agency;
      credited = more = true;
    } else if (Place region; comma && place.found && regions < 2 && place_name(at, region)) {
      ++regions;
      more = true;
    } else {
      at.position = before;
    }
  }
  if (!place.found && !credited && !dated) return std::nullopt;
  const std::size_t before_closing = at.position;
  const Closing close = closing(at);
  if (close == Closing::None) {  // a paragraph of its own: "Geneva, 23 October 2024"
    at.position = before_closing;
    const bool whole = trimmed(paragraph).size() == trimmed(paragraph.substr(0, at.position)).size();
    if (!whole || !place.found || !(dated || credited)) return std::nullopt;
    result.length = at.position;
    return result;
  }
  if (at.position > longest || at.position >= paragraph.size() ||
      !begins_prose(paragraph.substr(at.position))) {
    return std::nullopt;
  }
  const bool bare = !credited && !(dated && (place.found || leading));
  if (bare) {
    const bool located = first && regions > 0 && close == Closing::Dash;  // "Washington, D.C. —"
    if (!place.found || (!place.capitals && !located)) return std::nullopt;
    const bool certain = close == Closing::Arrow || place.several || (regions > 0 && close == Closing::Dash);
    if (!certain && (!first || place.letters < 4)) return std::nullopt;
  }
  if (close == Closing::Colon && !place.capitals && !credited) return std::nullopt;
  result.length = at.position;
  return result;
}

}  // namespace newsgraph::parser
