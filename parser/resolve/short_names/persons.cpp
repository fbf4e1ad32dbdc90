#include "parser/resolve/short_names/persons.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/short_names/descriptions.hpp"

namespace newsgraph::parser::short_names {

namespace {

/// "Hana binti Salim" is no Salim: that is her father.
std::string own_name_before_father(const Words& words) {
  static constexpr std::array<std::string_view, 4> kChildOf = {"bin", "binti", "bint", "binte"};
  const auto child = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kChildOf.begin(), kChildOf.end(), word) != kChildOf.end();
  });
  if (child == words.end() || child == words.begin()) return {};
  return part(words, 0, static_cast<std::size_t>(child - words.begin()));
}

/// Family names stand first where a given name of two syllables is hyphenated: "Han Mi-sol".
bool has_family_name_first(const Words& words) {
  return std::any_of(words.begin() + 1, words.end(), [](const std::string& word) {
    const auto hyphen = word.find('-');
    return hyphen != std::string::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
           word[hyphen + 1] <= 'z';
  });
}

/// "Ida Maria Holm" → "Holm"; "Ana Mendes Pinto" → "Pinto", "Mendes Pinto". Nothing where the first name may
/// be the family's: three short words, as in "Han Mi Sol".
Words family_names(const std::string& full, const Lexicon& lexicon) {
  const Words words = words_of(full);
  if (words.size() < 2 || words.size() > 5) return {};
  if (!std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return !is_small(word) || lexicon.lists(WordList::Particles, word);
      }))
    return {};
  if (const std::string own = own_name_before_father(words); !own.empty()) return {own};
  if (has_family_name_first(words)) return {words.front()};
  if (words.size() == 3 &&
      std::all_of(words.begin(), words.end(), [](const auto& w) { return w.size() <= 5; }))
    return {};
  Words names;
  if (words.back().size() > 2 && !words.back().ends_with('.')) names.push_back(words.back());
  const std::string& middle = words[words.size() - 2];
  const bool family = words.size() > 2 && middle.size() > 2 && !middle.ends_with('.') &&
                      lexicon.given_name(middle) == Gender::Unknown;
  if (family) names.push_back(part(words, words.size() - 2, words.size()));
  return names;
}

/// "former goalkeeper" of "former goalkeeper Ida Holm", "goalkeeper" of "goalkeeper Ida Holm".
std::string post_before(const std::string& alias, const std::string& name, const Lexicon& lexicon) {
  if (alias.size() <= name.size() + 1 || !alias.ends_with(name) ||
      alias[alias.size() - name.size() - 1] != ' ')
    return {};
  Words words = words_of(alias.substr(0, alias.size() - name.size() - 1));
  const auto is_honorific = [&](const std::string& word) { return lexicon.is_honorific(lower_case(word)); };
  // "Defence Minister", "Permanent Representative" is a post that serves as a title, too; "Major General" is
  // not.
  const auto is_title_alone = [&](const std::string& word) {
    if (!is_capital(word) || !is_honorific(word)) return false;
    const bool kind_told = words.size() > 1 && is_capital(words[words.size() - 2]) &&
                           !is_honorific(words[words.size() - 2]) &&
                           !lexicon.country(words[words.size() - 2]);
    return !is_post_in_state(lower_case(word), lexicon) && !(kind_told && lexicon.post(lower_case(word)));
  };
  while (!words.empty() && is_title_alone(words.back())) words.pop_back();
  // "Dear Friends Ida Holm", "Norwegian Defence Ida Holm": where headlines run on.
  const bool title = !words.empty() && is_capital(words.back());
  const auto is_post = [&](const std::string& word) {
    const auto sense = lexicon.noun_sense(word);
    return (lexicon.post(word) && (!sense || sense->type == EntityType::Person)) ||
           lexicon.lists(WordList::Kin, word);
  };
  const bool post = !words.empty() && is_post(lower_case(words.back()));
  if (words.empty() || ((title || words.size() == 1) && !post)) return {};
  return words.size() == 1 ? lower_case(words[0]) : part(words, 0, words.size());
}

/// Where the articles call a person by one part of a name alone, that part in another spelling of the whole:
/// "Karov" for "Ilya Karov" gives "Karow" for "Ilia Karow".
Words parts_spelt_otherwise(const Words& full, const Words& called) {
  Words parts;
  for (const std::string& name : called) {
    const Words other = words_of(name);
    if (other.size() != full.size() || other.size() < 2) continue;
    for (std::size_t i = 0; i < other.size(); ++i) {
      if (other[i] == full[i] || other[i][0] != full[i][0]) continue;
      if (std::find(called.begin(), called.end(), other[i]) != called.end()) parts.push_back(full[i]);
    }
  }
  return parts;
}

/// "Minister of Culture" of "Norwegian Minister of Culture", "Norway's Minister of Culture" and of who is
/// called so with a name behind it; empty where no post follows a nation.
std::string post_without_nation(const std::string& name, const Lexicon& lexicon) {
  Words words = words_of(name);
  for (std::size_t nation = 1; nation < std::min<std::size_t>(words.size(), 3); ++nation) {
    std::string first = part(words, 0, nation);
    bool possessive = false;
    for (const std::string_view ending : {"'s", "’s"}) {
      if (!first.ends_with(ending)) continue;
      first.resize(first.size() - ending.size());
      possessive = true;
    }
    const auto match = lexicon.country(first);
    if (!match || (!possessive && match->kind != CountryWord::Adjective)) continue;
    const bool post = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(nation), words.end(),
                                  [&](const std::string& word) { return lexicon.post(lower_case(word)); });
    return post ? part(words, nation, words.size()) : std::string();
  }
  return {};
}

/// "Mendes Pinto" of "Aurora Mendes Pinto", where the articles say "Mendes" for short.
std::string family_names_from(const Words& full, const Words& called) {
  for (std::size_t i = 1; i + 1 < full.size(); ++i)
    if (std::find(called.begin(), called.end(), full[i]) != called.end()) return part(full, i, full.size());
  return {};
}

}  // namespace

Words with_role(const EntityNode& node, const Words& called, const Lexicon& lexicon) {
  const Words role = words_of(node.role), own = words_of(node.name);
  if (role.empty() || own.empty() || role.size() > 3 || !std::all_of(role.begin(), role.end(), is_small) ||
      !(lexicon.post(role.back()) || lexicon.lists(WordList::Kin, role.back()) ||
        lexicon.lists(WordList::PrivatePosts, role.back())))
    return {};
  Words names;
  for (const std::string& name : called) {
    const Words words = words_of(name);
    if (words.size() > 1 && words.size() < 5 && fold(words.front()) == fold(own.front()))
      names.push_back(node.role + ' ' + name);
  }
  return names;
}

Words roles(const EntityNode& node, const Lexicon& lexicon) {
  const Words role = words_of(node.role);
  const bool plain = std::none_of(role.begin(), role.end(), [](const std::string& word) {
    return has_digit(word) || word == "-" || word.ends_with(',');
  });
  if (role.empty() || role.size() > 6 || !plain) return {};
  const std::string noun = lower_case(role.back());
  if (!lexicon.noun_sense(noun) && !lexicon.post(noun)) return {};
  if (lexicon.is_honorific(noun) && !is_post_in_state(noun, lexicon)) return {};
  Words names{node.role};
  if (is_small(role.back()))
    for (std::string& shorter : shorter_descriptions(node.role, false, lexicon)) names.push_back(shorter);
  return names;
}

Words from_person_name(const EntityNode& node, const Words& called, const std::string& name,
                       const Lexicon& lexicon) {
  Words names{post_without_nation(name, lexicon)};
  const auto add = [&](const Words& more) { names.insert(names.end(), more.begin(), more.end()); };
  const Words full = words_of(name), own = words_of(node.name);
  for (const std::string& whole : called) {
    const Words words = words_of(whole);
    const bool spelling = words.size() > 1 && !own.empty() && fold(words.front()) == fold(own.front()) &&
                          std::all_of(words.begin(), words.end(), is_capital);
    if (!spelling && whole != node.name) continue;
    const std::string post = post_before(name, whole, lexicon);
    names.push_back(post);
    add(shorter_descriptions(post, false, lexicon));
  }
  add(parts_spelt_otherwise(full, called));
  // Every spelling of the whole name, but where the articles use a part of it alone.
  if (full.size() < 2 || full.size() > 5 || own.empty()) return names;
  const bool initial = full[0].size() == 2 && full[0][1] == '.' && full[0][0] == own[0][0];
  if (!initial && consonants(fold(full[0])) != consonants(fold(own[0]))) return names;
  const bool known = std::any_of(called.begin(), called.end(), [&](const std::string& alias) {
    return std::find(full.begin(), full.end(), alias) != full.end();
  });
  if (!known) add(family_names(name, lexicon));
  names.push_back(family_names_from(full, called));
  return names;
}

}  // namespace newsgraph::parser::short_names
