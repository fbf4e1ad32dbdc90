#include "parser/resolve/folding.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace newsgraph::parser {
namespace {

/// Latin letters for any text; ICU's transliterators are not to be shared between threads unguarded.
std::string to_ascii(std::string_view text) {
  static std::mutex guard;
  static const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no transliterator \"Any-Latin; Latin-ASCII\"");
    return made;
  }();
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  {
    const std::lock_guard lock(guard);
    transliterator->transliterate(wide);
  }
  std::string narrow;
  wide.toUTF8String(narrow);
  return narrow;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

}  // namespace

std::string fold(std::string_view text) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string latin = ascii ? std::string(text) : to_ascii(text);
  std::string folded;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    char c = latin[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (is_letter(c)) {
      folded += c;
    } else if (c == '\'' || c == '`') {
      // A possessive ends the word; any other apostrophe is passed over, as in "N'Djamena".
      const bool possessive = i + 1 < latin.size() && (latin[i + 1] == 's' || latin[i + 1] == 'S') &&
                              (i + 2 == latin.size() || latin[i + 2] == ' ');
      if (possessive) ++i;
    } else if (c == '.' && i + 1 < latin.size() && latin[i + 1] != ' ') {
      // "U.S." is one word.
    } else if (c == ',' && i + 1 < latin.size() && latin[i + 1] >= '0' && latin[i + 1] <= '9') {
      // "3,000" too.
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

std::string folded_name(std::string_view name) {
  std::string folded = fold(name);
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (folded.starts_with(article)) return folded.substr(article.size());
  }
  return folded;
}

std::string_view without_arabic_article(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kArticles = {"al", "el", "ul", "as", "ash",
                                                                 "ad", "ar", "an", "at", "az"};
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen + 3 > word.size()) return word;
  const std::string article = fold(word.substr(0, hyphen));
  const char next = word[hyphen + 1];
  const bool names = next < 'a' || next > 'z';
  return names && std::find(kArticles.begin(), kArticles.end(), article) != kArticles.end()
             ? word.substr(hyphen + 1)
             : word;
}

std::string with_ordinal_in_digits(std::string folded) {
  static constexpr std::array<std::string_view, 20> kOrdinals = {
      "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
      "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
      "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
  const auto found = std::find(kOrdinals.begin(), kOrdinals.end(), folded);
  if (found == kOrdinals.end()) return folded;
  const auto number = found - kOrdinals.begin() + 1;
  return std::to_string(number) + (number == 1 ? "st" : number == 2 ? "nd" : number == 3 ? "rd" : "th");
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  while (!folded.empty()) {
    const std::size_t end = folded.find(' ');
    if (end != 0) words.emplace_back(folded.substr(0, end));
    if (end == std::string_view::npos) break;
    folded.remove_prefix(end + 1);
  }
  return words;
}

std::string initials(const std::string& folded) {
  std::string letters;
  for (const std::string& word : words_of(folded)) {
    if (word != "of" && word != "the" && word != "for" && word != "and" && word != "on") letters += word[0];
  }
  return letters;
}

std::string skeleton(std::string_view word) {
  // Longest first. "C" stands for the sound of "ch" until the last step.
  struct Habit {
    std::string_view from, to;
  };
  static constexpr std::array kHabits = {
      Habit{"tsch", "C"}, Habit{"tch", "C"}, Habit{"sch", "s"}, Habit{"sh", "s"}, Habit{"zh", "z"},
      Habit{"kh", "k"},   Habit{"gh", "g"},  Habit{"ph", "f"},  Habit{"th", "t"}, Habit{"dh", "d"},
      Habit{"dj", "i"},   Habit{"ch", "C"},  Habit{"ck", "k"},  Habit{"ou", "u"}, Habit{"oo", "u"},
      Habit{"ee", "i"},   Habit{"eu", "u"},  Habit{"c", "k"},   Habit{"q", "k"},  Habit{"x", "ks"},
      Habit{"w", "v"},    Habit{"y", "i"},   Habit{"j", "i"}};
  std::string result;
  while (!word.empty()) {
    std::string_view put = word.substr(0, 1);
    std::size_t eaten = 1;
    for (const Habit& habit : kHabits) {
      if (word.starts_with(habit.from)) {
        put = habit.to;
        eaten = habit.from.size();
        break;
      }
    }
    word.remove_prefix(eaten);
    for (const char c : put) {
      if (result.empty() || result.back() != c) result += c;
    }
  }
  return result;
}

std::string consonants(std::string_view word) {
  std::string result;
  const std::string bare = skeleton(word);
  for (std::size_t i = 0; i < bare.size(); ++i) {
    if (!is_vowel(bare[i])) {
      if (result.empty() || result.back() != bare[i]) result += bare[i];
    } else if (i == 0) {
      result += 'a';
    }
  }
  return result;
}

bool one_typo_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t start = 0;
  while (start < a.size() && a[start] == b[start]) ++start;
  if (a.size() < b.size()) return a.substr(start) == b.substr(start + 1);
  if (a.substr(start + 1) == b.substr(start + 1)) return true;
  return start + 1 < a.size() && a[start] == b[start + 1] && a[start + 1] == b[start] &&
         a.substr(start + 2) == b.substr(start + 2);
}

}  // namespace newsgraph::parser
