#include "parser/extract/mentions/ethnic_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace newsgraph::parser {
namespace {

/// "Serb" of "Serbs".
std::string_view singular(std::string_view form) {
  if (form.size() > 3 && form.ends_with('s')) form.remove_suffix(1);
  return form;
}

std::optional<CountryIndex> nationality(const std::string& form, const Lexicon& lexicon) {
  if (form.empty() || form[0] < 'A' || form[0] > 'Z') return std::nullopt;
  auto match = lexicon.country(form);
  if (!match) match = lexicon.country(singular(form));
  if (!match || match->kind != CountryWord::Adjective) return std::nullopt;
  return match->country;
}

/// States whose peoples go before them: a Greek Cypriot is of Cyprus, a Korean American of America.
bool names_state_last(std::string_view adjective) {
  static constexpr std::array<std::string_view, 4> states{"American", "Canadian", "Australian", "Cypriot"};
  return std::find(states.begin(), states.end(), singular(adjective)) != states.end();
}

/// Short words for a people beside the adjective of their state: "Serb" beside "Serbian".
bool is_short_for(std::string_view people, std::string_view adjective) {
  return people.size() < adjective.size() && adjective.starts_with(people);
}

}  // namespace

std::unordered_set<std::string> ethnic_words(const Document& document, const Lexicon& lexicon) {
  std::unordered_set<std::string> found;
  std::unordered_map<CountryIndex, int> named;  // by its name or by its own adjective
  std::unordered_map<std::string, CountryIndex> peoples;
  for (const Sentence& sentence : document.sentences)
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const std::string& second = sentence.words[i].form;
      if (second.empty() || second[0] < 'A' || second[0] > 'Z') continue;
      if (const auto match = lexicon.country(singular(second))) {
        const auto& adjectives = lexicon.countries()[match->country].adjectives;
        if (match->kind == CountryWord::Adjective && is_short_for(singular(second), adjectives.front()))
          peoples.emplace(singular(second), match->country);
        else
          ++named[match->country];
      }
      if (i == 0) continue;
      const std::string& first = sentence.words[i - 1].form;
      const auto state = nationality(first, lexicon);
      if (!state) continue;
      const auto people = nationality(second, lexicon);
      if (!people || *people == *state) continue;
      const std::string_view word = singular(names_state_last(second) ? first : second);
      found.emplace(word);
      found.insert(std::string(word) + 's');
    }
  // Serbs in an article that is about Bosnia more than about Serbia.
  for (const auto& [word, own] : peoples)
    if (std::any_of(named.begin(), named.end(), [&, state = own](const auto& other) {
          return other.first != state && other.second > named[state] && other.second > 2;
        })) {
      found.insert(word);
      found.insert(word + 's');
    }
  return found;
}

}  // namespace newsgraph::parser
