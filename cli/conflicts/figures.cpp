#include "cli/conflicts/figures.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <string>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::cli {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t most_summed = 12;  // figures; all their sums are tried

constexpr std::size_t before_number = 24, after_number = 16;  // bytes

struct Word {
  std::size_t begin = 0;
  std::string_view text;
};

/// Between blanks, without the punctuation around them.
std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  constexpr std::string_view blanks = " \t\n\r", around = ".,;:!?()[]\"'";
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    std::string_view word = text.substr(at, end - at);
    const std::size_t first = std::min(word.find_first_not_of(around), word.size());
    word.remove_prefix(first);
    word = word.substr(0, word.find_last_not_of(around) + 1);
    if (!word.empty()) words.push_back({at + first, word});
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

/// Where the number stands in the text.
struct Written {
  std::string before, after;  // up to a few words each, in lower case, a blank at both ends
};

std::optional<Written> find_number(std::int64_t count, std::string_view text) {
  for (const Word word : words_in(text)) {
    const auto number = parser::numeral(parser::lower_case(word.text));
    if (!number || number->magnitude || number->value != static_cast<double>(count)) continue;
    const std::size_t from = word.begin > before_number ? word.begin - before_number : 0;
    return Written{
        ' ' + parser::lower_case(text.substr(from, word.begin - from)),
        parser::lower_case(text.substr(std::min(word.begin + word.text.size(), text.size()), after_number)) +
            ' '};
  }
  return std::nullopt;
}

/// Words of a name that are no numbers, in lower case.
std::vector<std::string> naming_words(std::string_view name) {
  std::vector<std::string> words;
  for (const Word word : words_in(name)) {
    std::string lower = parser::lower_case(word.text);
    if (!parser::numeral(lower) && lower != "another" && lower != "more" && lower != "additional")
      words.push_back(std::move(lower));
  }
  return words;
}

bool within(const std::vector<std::string>& words, const std::vector<std::string>& more) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(more.begin(), more.end(), word) != more.end();
  });
}

template <std::size_t size>
bool holds_any(std::string_view text, const std::array<std::string_view, size>& phrases) {
  const std::string lower = ' ' + parser::lower_case(text) + ' ';
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return lower.find(phrase) != std::string::npos; });
}

template <std::size_t size>
bool ends_with_any(std::string_view text, const std::array<std::string_view, size>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace

Range range_of(std::int64_t count, std::string_view text) {
  constexpr std::array<std::string_view, 7> at_least = {" more than ",           " over ",  " at least ",
                                                        " as many as at least ", " above ", " exceeding ",
                                                        " no fewer than "};
  constexpr std::array<std::string_view, 8> at_most = {" up to ",   " fewer than ", " less than ",
                                                       " at most ", " nearly ",     " almost ",
                                                       " under ",   " as many as "};
  constexpr std::array<std::string_view, 6> about = {" about ",   " some ",          " around ",
                                                     " roughly ", " approximately ", " an estimated "};
  constexpr std::array<std::string_view, 4> of_more = {" of the ", " of those ", " of these ", " of them "};
  constexpr std::array<std::string_view, 4> growing = {" so far ", " to date ", " until now ", " up to now "};
  const auto value = static_cast<double>(count);
  const auto written = find_number(count, text);
  if (!written) return {value, value};
  if (ends_with_any(written->before, at_least)) return {value, infinity};
  if (ends_with_any(written->before, at_most)) return {0, value};
  const bool part = std::any_of(of_more.begin(), of_more.end(),
                                [&](std::string_view phrase) { return written->after.starts_with(phrase); });
  if (part || holds_any(text, growing)) return {value, infinity};
  if (ends_with_any(written->before, about)) return {value * 0.9, value * 1.1};
  return {value, value};
}

bool is_addition(std::int64_t count, std::string_view text) {
  constexpr std::array<std::string_view, 6> before = {" another ",       " additional ", " further ",
                                                      " an additional ", " a further ",  " extra "};
  constexpr std::array<std::string_view, 4> after = {" more ", " additional ", " further ", " extra "};
  const auto written = find_number(count, text);
  if (!written) return false;
  return ends_with_any(written->before, before) ||
         std::any_of(after.begin(), after.end(),
                     [&](std::string_view word) { return written->after.starts_with(word); });
}

bool is_total(std::int64_t count, std::string_view text) {
  constexpr std::array<std::string_view, 6> totals = {" in all ",     " in all, ",    " in total ",
                                                      " altogether ", " a total of ", " total of "};
  return find_number(count, text) && holds_any(text, totals);
}

bool may_name_one_kind(std::string_view a, std::string_view b) {
  const auto one = naming_words(a), other = naming_words(b);
  return within(one, other) || within(other, one);
}

std::vector<std::size_t> added_up(const std::vector<Figure>& figures) {
  std::vector<std::size_t> group(figures.size());
  std::iota(group.begin(), group.end(), 0);
  if (figures.size() > most_summed) return group;
  const auto unite = [&](std::size_t a, std::size_t b) {
    const std::size_t from = std::max(group[a], group[b]), to = std::min(group[a], group[b]);
    std::replace(group.begin(), group.end(), from, to);
  };
  for (std::size_t set = 1; set < std::size_t{1} << figures.size(); ++set) {
    std::int64_t sum = 0;
    std::size_t parts = 0;
    bool adds = false;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if ((set >> i & 1) == 0) continue;
      sum += figures[i].count;
      ++parts;
      adds = adds || figures[i].addition;
    }
    if (parts < 2 || !adds) continue;
    for (std::size_t total = 0; total < figures.size(); ++total) {
      if ((set >> total & 1) != 0 || figures[total].count != sum || figures[total].addition) continue;
      for (std::size_t i = 0; i < figures.size(); ++i) {
        if ((set >> i & 1) != 0) unite(i, total);
      }
    }
  }
  return group;
}

}  // namespace newsgraph::cli
