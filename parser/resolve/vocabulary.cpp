#include "parser/resolve/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_determiner(std::string_view word) {
  static constexpr std::array<std::string_view, 34> kWords = {
      "the",     "a",     "an",    "its",      "his",    "her",  "their",  "this",    "that", "these",
      "those",   "some",  "about", "around",   "nearly", "over", "almost", "up",      "to",   "approximately",
      "roughly", "least", "at",    "total",    "of",     "as",   "many",   "several", "any",  "all",
      "own",     "such",  "than",  "estimated"};
  return is_one_of(word, kWords);
}

bool is_batch_word(std::string_view word) {
  static constexpr std::array<std::string_view, 5> kWords = {"another", "more", "additional", "further",
                                                             "extra"};
  return is_one_of(word, kWords);
}

bool is_number_word(std::string_view word) {
  static constexpr std::array<std::string_view, 13> kWords = {"one",   "two",    "three",   "four", "five",
                                                              "six",   "seven",  "eight",   "nine", "ten",
                                                              "dozen", "dozens", "hundreds"};
  return is_one_of(word, kWords);
}

bool is_emphasis(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "major", "new", "key", "landmark", "historic", "sweeping", "huge", "large", "mutual"};
  return is_one_of(word, kWords);
}

bool is_soldiers(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kWords = {
      "soldier", "soldiers", "troop",      "troops",     "trooper",
      "force",   "forces",   "serviceman", "servicemen", "troopers"};
  return is_one_of(word, kWords);
}

bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kWords = {"van", "von", "der", "den", "de",  "del", "di",
                                                              "da",  "dos", "du",  "la",  "le",  "el",  "al",
                                                              "bin", "ibn", "ben", "abu", "ter", "ten"};
  return is_one_of(word, kWords);
}

bool is_preposition(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kWords = {"of", "for",  "in",   "at", "to",
                                                             "on", "from", "with", "by"};
  return is_one_of(word, kWords);
}

std::string usual_word(const std::string& word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kWords = {
      {{"defense", "defence"},
       {"military", "defence"},
       {"deal", "agreement"},
       {"treaty", "agreement"},
       {"pact", "agreement"},
       {"accord", "agreement"},
       {"legislator", "lawmaker"},
       {"parliamentarian", "lawmaker"},
       {"translator", "interpreter"},
       {"ambassador", "envoy"},
       {"weapon", "arm"},
       {"press", "media"},
       {"parliament", "parliamentary"},
       {"spokeswoman", "spokesman"},
       {"spokesperson", "spokesman"}}};
  for (const auto& [from, to] : kWords) {
    if (word == from) return std::string(to);
  }
  return word;
}

std::string_view well_known_name(std::string_view letters) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNames = {
      {{"un", "united nations"}, {"eu", "european union"}, {"au", "african union"}, {"is", "islamic state"}}};
  for (const auto& [acronym, name] : kNames) {
    if (acronym == letters) return name;
  }
  return {};
}

bool is_office_name(const std::string& folded) {
  static constexpr std::array<std::string_view, 31> kWords = {
      "ministry",   "minister",     "department", "parliament", "government", "army",        "navy",
      "military",   "police",       "cabinet",    "court",      "embassy",    "senate",      "congress",
      "presidency", "presidential", "office",     "committee",  "council",    "authorities", "forces",
      "assembly",   "treasury",     "media",      "commission", "consulate",  "coastguard",  "guard",
      "press",      "television",   "staff"};
  for (const std::string& word : words_of(folded)) {
    if (std::find(kWords.begin(), kWords.end(), word) != kWords.end()) return true;
  }
  return false;
}

}  // namespace newsgraph::parser
