#include "parser/lexicon/word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::parser {

std::optional<WordList> word_list(std::string_view name) {
  static constexpr std::array<std::string_view, word_list_count> names{
      "determiners",  "batches",  "numerals",      "approximations", "emphasis",         "empty",
      "vague",        "soldiers", "rulers",        "epithets",       "coming",           "particles",
      "prepositions", "offices",  "kinds of body", "branches",       "unions of states", "bodies",
      "commercial",   "outlets",  "settlements",   "places named"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<WordList>(found - names.begin());
}

}  // namespace newsgraph::parser
