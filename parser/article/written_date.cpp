#include "parser/article/written_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "parser/article/characters.hpp"

namespace newsgraph::parser {

namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

/// Reads a text from its beginning; every reader moves on only where it succeeds.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::size_t position() const { return position_; }
  void reset(std::size_t position) { position_ = position; }
  bool at_end() const { return position_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[position_]; }

  bool accept(char c) {
    if (at_end() || text_[position_] != c) return false;
    ++position_;
    return true;
  }
  void skip_blanks() {
    while (!at_end()) {
      std::size_t next = position_;
      if (!is_blank(next_code_point(text_, next))) return;
      position_ = next;
    }
  }
  std::string word() {  // ASCII letters, in lower case; empty where there are none
    const std::size_t start = position_;
    while (!at_end() && is_ascii_letter(text_[position_])) ++position_;
    return lower(text_.substr(start, position_ - start));
  }
  std::optional<int> number(std::size_t least,
                            std::size_t most) {  // of digits; not followed by another digit
    const std::size_t start = position_;
    while (!at_end() && is_ascii_digit(text_[position_]) && position_ - start <= most) ++position_;
    const std::size_t count = position_ - start;
    if (count < least || count > most) {
      position_ = start;
      return std::nullopt;
    }
    int value = 0;
    for (std::size_t i = start; i < position_; ++i) value = value * 10 + (text_[i] - '0');
    return value;
  }
  bool before_word() const { return !at_end() && (is_ascii_letter(peek()) || is_ascii_digit(peek())); }
  /// Skips one code point, unless at the end.
  char32_t any() { return at_end() ? 0 : next_code_point(text_, position_); }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

bool begins_name(std::string_view word, std::string_view name, std::size_t least) {
  return word.size() >= least && word.size() <= name.size() && name.substr(0, word.size()) == word;
}

std::optional<int> month_named(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool abbreviated = word.size() == 3 || (i == 8 && word == "sept");
    if (word == months[i] || (abbreviated && begins_name(word, months[i], 3))) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

bool is_weekday(std::string_view word) {
  if (word == "tues" || word == "thur" || word == "thurs") return true;
  return std::any_of(weekdays.begin(), weekdays.end(), [&](std::string_view name) {
    return word == name || (word.size() == 3 && begins_name(word, name, 3));
  });
}

std::optional<int> month(Scanner& scan) {
  const std::size_t start = scan.position();
  const auto found = month_named(scan.word());
  if (!found) scan.reset(start);
  if (found) scan.accept('.');
  return found;
}

std::optional<int> day(Scanner& scan) {
  const std::size_t start = scan.position();
  const auto value = scan.number(1, 2);
  if (!value) return std::nullopt;
  const std::size_t behind = scan.position();
  const std::string ordinal = scan.word();
  if (ordinal != "st" && ordinal != "nd" && ordinal != "rd" && ordinal != "th") scan.reset(behind);
  if (*value >= 1 && *value <= 31 && !scan.before_word()) return value;
  scan.reset(start);
  return std::nullopt;
}

std::optional<graph::Date> civil(int year, int month_number, int day_number) {
  if (year < 1000 || month_number < 1 || month_number > 12) return std::nullopt;
  if (day_number < 1 || day_number > graph::days_in_month(year, month_number)) return std::nullopt;
  return graph::from_civil({year, month_number, day_number});
}

void separate(Scanner& scan) {  // between a date's parts: a comma, a hyphen, blanks
  scan.skip_blanks();
  if (!scan.accept(',')) scan.accept('-');
  scan.skip_blanks();
}

/// The year behind day and month; where there is none the scanner stays where it was.
std::optional<int> year_behind(Scanner& scan) {
  const std::size_t start = scan.position();
  separate(scan);
  const auto year = scan.number(4, 4);
  if (year && *year >= 1800 && *year <= 2199) return year;
  scan.reset(start);
  return std::nullopt;
}

struct Parsed {
  std::optional<graph::Date> value;
};

std::optional<Parsed> with_year(Scanner& scan, int month_number, int day_number) {
  const auto year = year_behind(scan);
  if (!year) return Parsed{};
  const auto value = civil(*year, month_number, day_number);
  if (!value) return std::nullopt;
  return Parsed{value};
}

std::optional<Parsed> year_first(Scanner& scan) {  // 2024-10-23, 2024/10/23, 2024.10.23
  const auto year = scan.number(4, 4);
  const char separator = scan.peek();
  if (!year || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  scan.accept(separator);
  const auto month_number = scan.number(1, 2);
  if (!month_number || !scan.accept(separator)) return std::nullopt;
  const auto day_number = scan.number(1, 2);
  if (!day_number) return std::nullopt;
  const auto value = civil(*year, *month_number, *day_number);
  if (!value) return std::nullopt;
  return Parsed{value};
}

std::optional<Parsed> day_first(Scanner& scan) {  // 23 Oct 2024, 23rd of October, 23-Oct-2024
  const auto day_number = day(scan);
  if (!day_number) return std::nullopt;
  separate(scan);
  const std::size_t before_of = scan.position();
  if (scan.word() == "of") {
    scan.skip_blanks();
  } else {
    scan.reset(before_of);
  }
  const auto month_number = month(scan);
  if (!month_number) return std::nullopt;
  return with_year(scan, *month_number, *day_number);
}

std::optional<Parsed> month_first(Scanner& scan) {  // Oct. 23, 2024
  const auto month_number = month(scan);
  if (!month_number) return std::nullopt;
  scan.skip_blanks();
  const auto day_number = day(scan);
  if (!day_number) return std::nullopt;
  return with_year(scan, *month_number, *day_number);
}

std::optional<Parsed> numeric(Scanner& scan) {  // 23/10/2024, 10/23/2024, 23.10.2024
  const auto first = scan.number(1, 2);
  const char separator = scan.peek();
  if (!first || (separator != '/' && separator != '.')) return std::nullopt;
  scan.accept(separator);
  const auto second = scan.number(1, 2);
  if (!second || !scan.accept(separator)) return std::nullopt;
  const auto year = scan.number(4, 4);
  if (!year) return std::nullopt;
  const bool day_leads = separator == '.' || *first > 12;
  if (!day_leads && *second <= 12) return std::nullopt;
  const auto value = day_leads ? civil(*year, *second, *first) : civil(*year, *first, *second);
  if (!value) return std::nullopt;
  return Parsed{value};
}

std::optional<Parsed> any_date(Scanner& scan) {
  const std::size_t start = scan.position();
  for (const auto form : {year_first, day_first, month_first, numeric}) {
    if (const auto parsed = form(scan); parsed && (!scan.before_word() || scan.peek() == 'T')) return parsed;
    scan.reset(start);
  }
  return std::nullopt;
}

void skip_weekday(Scanner& scan) {
  const std::size_t start = scan.position();
  if (!is_weekday(scan.word())) {
    scan.reset(start);
    return;
  }
  scan.accept('.');
  separate(scan);
}

constexpr std::array<std::string_view, 17> stamp_words = {
    "published", "publish", "posted", "date", "on", "at",  "first", "last", "issued",
    "released",  "created", "time",   "am",   "pm", "hrs", "hours", "local"};
constexpr std::array<std::string_view, 6> update_words = {"update", "updated", "modified",
                                                          "edited", "revised", "corrected"};
constexpr std::array<std::string_view, 22> zone_words = {
    "gmt", "utc", "z",    "est", "edt", "et",  "cst", "cdt", "pst", "pdt", "pt",
    "bst", "cet", "cest", "eet", "msk", "ist", "pkt", "kst", "jst", "sgt", "eat"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool clock(Scanner& scan) {  // 16:47, 4.47 pm, 16:47:01, 1647 in "1647 GMT", a.m.
  const std::size_t start = scan.position();
  if (scan.number(1, 2) && (scan.accept(':') || scan.accept('.')) && scan.number(2, 2)) {
    while (scan.accept(':') && scan.number(2, 2)) {
    }
    const std::size_t behind = scan.position();  // 4:47pm
    const std::string half = scan.word();
    if (!half.empty() && half != "am" && half != "pm" && half != "h") scan.reset(behind);
    return true;
  }
  scan.reset(start);
  const char half = static_cast<char>(std::tolower(static_cast<unsigned char>(scan.peek())));
  if (half == 'a' || half == 'p') {
    scan.any();
    if (scan.accept('.') && (scan.accept('m') || scan.accept('M'))) {
      scan.accept('.');
      return true;
    }
  }
  scan.reset(start);
  if (scan.number(4, 4)) {
    scan.skip_blanks();
    const std::size_t zone = scan.position();
    if (is_one_of(scan.word(), zone_words)) return true;
    scan.reset(zone);
  }
  scan.reset(start);
  return false;
}

bool stamp_punctuation(char32_t code) {
  return is_blank(code) || code == ':' || code == ',' || code == '|' || code == '-' || code == '(' ||
         code == ')' || code == '/' || code == '+' || code == '.' || code == 0x2022 || code == 0xB7 ||
         code == 0x2013 || code == 0x2014;
}

}  // namespace

std::optional<WrittenDate> written_date(std::string_view text) {
  Scanner scan(text);
  skip_weekday(scan);
  const auto parsed = any_date(scan);
  if (!parsed) return std::nullopt;
  return WrittenDate{scan.position(), parsed->value};
}

std::optional<DateStamp> date_stamp(std::string_view line) {
  if (line.size() > 200) return std::nullopt;
  DateStamp stamp;
  bool dated = false, update = false;
  Scanner scan(line);
  while (!scan.at_end()) {
    const std::size_t start = scan.position();
    if (const auto parsed = any_date(scan)) {
      auto& date = update ? stamp.updated : stamp.published;
      if (!date) date = parsed->value;
      dated = true;
      if (scan.accept('T')) clock(scan);
      continue;
    }
    if (clock(scan)) continue;
    const std::string word = scan.word();
    if (is_one_of(word, update_words)) {
      update = true;
    } else if (is_one_of(word, stamp_words)) {
      if (word != "on" && word != "at" && word != "last" && word != "am" && word != "pm" && word != "time")
        update = false;
    } else if (!word.empty() && !is_weekday(word) && !is_one_of(word, zone_words)) {
      return std::nullopt;
    }
    if (!word.empty()) continue;
    scan.reset(start);
    if (dated && scan.number(1, 4)) continue;  // "+0900"
    if (!stamp_punctuation(scan.any())) return std::nullopt;
  }
  if (!dated) return std::nullopt;
  return stamp;
}

std::optional<graph::Date> metadata_date(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 10) {
    if (const auto date = graph::parse_date(text.substr(0, 10))) return date;
  }
  for (std::size_t i = 0; i < text.size() && i < 200; ++i) {
    if (i > 0 && (is_ascii_letter(text[i - 1]) || is_ascii_digit(text[i - 1]))) continue;
    if (const auto date = written_date(text.substr(i)); date && date->value) return date->value;
  }
  return std::nullopt;
}

}  // namespace newsgraph::parser
