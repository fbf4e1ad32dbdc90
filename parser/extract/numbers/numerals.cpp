#include "parser/extract/numbers/numerals.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace newsgraph::parser {
namespace {

struct Word {
  std::string_view text;
  double value;
};

constexpr std::array<Word, 28> units{{
    {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
    {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},     {"sixty", 60},
    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"zero", 0},
}};
constexpr std::array<Word, 8> magnitudes{{{"hundred", 100},
                                          {"thousand", 1e3},
                                          {"million", 1e6},
                                          {"billion", 1e9},
                                          {"trillion", 1e12},
                                          {"dozen", 12},
                                          {"m", 1e6},
                                          {"bn", 1e9}}};
constexpr std::array<Word, 7> vague{{{"hundreds", 100},
                                     {"thousands", 1000},
                                     {"millions", 1'000'000},
                                     {"billions", 1'000'000'000},
                                     {"dozens", 24},
                                     {"tens", 20},
                                     {"scores", 40}}};

template <std::size_t size>
const Word* find(const std::array<Word, size>& words, std::string_view text) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.text == text; });
  return found == words.end() ? nullptr : &*found;
}

/// "3,000" "13 000" "2.5" "1500"; groups after a comma have three digits.
std::optional<double> digits(std::string_view word) {
  if (word.empty() || word.size() > 18 || word[0] < '0' || word[0] > '9') return std::nullopt;
  std::string plain;
  std::size_t group = 0;
  bool commas = false, point = false;
  for (const char c : word) {
    if (c >= '0' && c <= '9') {
      plain += c;
      ++group;
    } else if (c == ',' && !point) {
      if (commas ? group != 3 : group > 3) return std::nullopt;
      commas = true;
      group = 0;
    } else if (c == '.' && !point) {
      if (commas && group != 3) return std::nullopt;
      point = true;
      plain += c;
    } else {
      return std::nullopt;
    }
  }
  if ((commas && !point && group != 3) || word.back() == '.') return std::nullopt;
  return std::strtod(plain.c_str(), nullptr);
}

}  // namespace

std::optional<Numeral> numeral(std::string_view word) {
  if (const auto value = digits(word)) return Numeral{*value};
  if (const Word* unit = find(units, word)) return Numeral{unit->value};
  if (const Word* magnitude = find(magnitudes, word)) return Numeral{magnitude->value, true};
  if (const auto hyphen = word.find('-'); hyphen != word.npos) {
    const Word* tens = find(units, word.substr(0, hyphen));
    const Word* ones = find(units, word.substr(hyphen + 1));
    if (tens && ones && tens->value >= 20 && ones->value > 0 && ones->value < 10)
      return Numeral{tens->value + ones->value};
  }
  return std::nullopt;
}

std::optional<std::int64_t> vague_numeral(std::string_view word) {
  const Word* found = find(vague, word);
  if (!found) return std::nullopt;
  return static_cast<std::int64_t>(found->value);
}

}  // namespace newsgraph::parser
