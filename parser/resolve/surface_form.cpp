#include "parser/resolve/surface_form.hpp"

#include <algorithm>

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"

namespace newsgraph::parser {
namespace {

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string without_possessive(std::string word) {
  for (const std::string_view ending : {"'s", "’s", "ʹs", "'", "’"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

}  // namespace

bool has_capital(std::string_view text) {
  // A letter beyond ASCII may be one too; names in other alphabets have no small letters to tell.
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xD0; });
}

bool is_acronym(std::string_view text) {
  std::size_t capitals = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      ++capitals;
    } else if (c != '.' && c != '-' && !(c >= '0' && c <= '9')) {
      return false;
    }
  }
  return capitals >= 2 && capitals <= 7;
}

std::vector<std::string> split_blanks(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string join(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

std::pair<std::string, std::size_t> nation_at(const std::vector<std::string>& words, std::size_t at,
                                              const Lexicon& lexicon) {
  for (std::size_t n = std::min<std::size_t>(3, words.size() - at); n > 0; --n) {
    std::vector<std::string> some(words.begin() + static_cast<std::ptrdiff_t>(at),
                                  words.begin() + static_cast<std::ptrdiff_t>(at + n));
    some.back() = without_possessive(some.back());
    const std::string phrase = join(some);
    if (!has_capital(phrase)) continue;
    const auto match = lexicon.country(phrase);
    if (match && match->kind != CountryWord::Short) return {lexicon.countries()[match->country].name, n};
  }
  return {"", 0};
}

bool is_title(std::string_view word, const Lexicon& lexicon) {
  std::string lower;
  for (const char c : word) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (lexicon.is_honorific(lower) || lexicon.post(lower)) return true;
  std::erase(lower, '.');
  return lexicon.is_honorific(lower);
}

bool is_given_name_at(const std::vector<std::string>& words, std::size_t at, const Lexicon& lexicon) {
  if (at + 1 >= words.size() || lexicon.given_name(words[at]) == Gender::Unknown) return false;
  const auto match = lexicon.country(words[at]);
  return match && match->kind != CountryWord::Adjective && has_capital(words[at + 1]) &&
         std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end() - 1,
                      [&](const std::string& word) { return is_title(word, lexicon); }) &&
         !is_title(words[at + 1], lexicon);
}

Surface take_apart(std::string_view name, const Lexicon& lexicon, bool of_person) {
  const std::vector<std::string> words = split_blanks(name);
  Surface surface;
  std::vector<std::string> rest;
  for (std::size_t i = 0; i < words.size();) {
    const bool given = of_person && is_given_name_at(words, i, lexicon);
    const auto [nation, used] = given ? std::pair<std::string, std::size_t>() : nation_at(words, i, lexicon);
    // The whole of a name may be a country's; "Bank of Japan" keeps what stands behind "of".
    const bool behind_of = i > 0 && (words[i - 1] == "of" || words[i - 1] == "for" || words[i - 1] == "in");
    if (used > 0 && used < words.size() && !behind_of) {
      if (surface.nation.empty()) surface.nation = nation;
      i += used;
      continue;
    }
    // "the battalion in Norland" may be anybody's.
    const bool of = behind_of && words[i - 1] == "of";
    if (used > 0 && (of || (behind_of && has_capital(rest.empty() ? "" : rest.front()))) &&
        surface.nation.empty())
      surface.nation = nation;
    const std::string folded = fold(words[i]);
    // "the country's military rulers"
    if (i + 1 < words.size() && is_one_of(folded, {"country", "nation"}) &&
        without_possessive(words[i]) != words[i]) {
      ++i;
      continue;
    }
    const bool compares = folded == "more" && i + 1 < words.size() && words[i + 1] == "than";
    if (lexicon.lists(WordList::Batches, folded) && !compares) {
      surface.additional = true;
    } else if (!compares && !is_number(folded) &&
               !(rest.empty() && (folded.empty() || lexicon.lists(WordList::Determiners, folded)))) {
      rest.push_back(words[i]);
    }
    ++i;
  }
  // "Royal Norland Navy" is the Norland navy.
  if (!surface.nation.empty() && rest.size() > 1 && rest[0] == "Royal") rest.erase(rest.begin());
  surface.rest = join(rest);
  // "Defence Ministry of Norland" is Norland's "Defence Ministry".
  const auto of = surface.rest.rfind(" of ");
  if (of != std::string::npos && is_office_name(fold(surface.rest.substr(0, of)), lexicon)) {
    std::string tail = surface.rest.substr(of + 4);
    if (tail.starts_with("the ")) tail.erase(0, 4);
    const auto match = lexicon.country(tail);
    if (match && lexicon.countries()[match->country].name == surface.nation) surface.rest.resize(of);
  }
  return surface;
}

}  // namespace newsgraph::parser
