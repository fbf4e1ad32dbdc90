#include "parser/resolve/short_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

using Words = std::vector<std::string>;

bool is_capital(const std::string& word) { return word[0] >= 'A' && word[0] <= 'Z'; }
bool is_small(const std::string& word) { return word[0] >= 'a' && word[0] <= 'z'; }
bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string join(const Words& words, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) text += (i > first ? " " : "") + words[i];
  return text;
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
  if (has_family_name_first(words)) return {words.front()};
  if (words.size() == 3 &&
      std::all_of(words.begin(), words.end(), [](const auto& w) { return w.size() <= 5; }))
    return {};
  Words names;
  if (words.back().size() > 2 && !words.back().ends_with('.')) names.push_back(words.back());
  const std::string& middle = words[words.size() - 2];
  const bool family = words.size() > 2 && middle.size() > 2 && !middle.ends_with('.') &&
                      lexicon.given_name(middle) == Gender::Unknown;
  if (family) names.push_back(join(words, words.size() - 2, words.size()));
  return names;
}

/// "former goalkeeper" of "former goalkeeper Ida Holm"; posts of one word are many people's.
std::string post_before(const std::string& alias, const std::string& name, const Lexicon& lexicon) {
  if (alias.size() <= name.size() + 1 || !alias.ends_with(name) ||
      alias[alias.size() - name.size() - 1] != ' ')
    return {};
  Words words = words_of(alias.substr(0, alias.size() - name.size() - 1));
  const auto is_honorific = [&](std::string word) {
    for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lexicon.is_honorific(word);
  };
  while (!words.empty() && is_capital(words.back()) && is_honorific(words.back())) words.pop_back();
  return words.size() < 2 ? std::string() : join(words, 0, words.size());
}

bool ends_phrase(const std::string& word, const Lexicon& lexicon) {
  static constexpr std::string_view kRelative[] = {"who", "that", "which", "whose", "and", "or", "as"};
  return lexicon.lists(WordList::Prepositions, word) ||
         std::find(std::begin(kRelative), std::end(kRelative), word) != std::end(kRelative);
}

/// "about 300 armed guards" → "armed guards", "guards"; "UN refugee agency from the north" → "refugee agency
/// from the north"; the bare noun only where nothing follows it.
Words shorter_descriptions(const std::string& description, bool has_complement, const Lexicon& lexicon) {
  const Words words = words_of(description);
  std::size_t first = 0;
  const auto is_in_front = [&](const std::string& word) {
    return has_digit(word) || lexicon.lists(WordList::Numerals, word) ||
           lexicon.lists(WordList::Determiners, word) || lexicon.lists(WordList::Batches, word);
  };
  const auto ends = [&](const std::string& word) { return ends_phrase(word, lexicon); };
  while (first < words.size() && is_in_front(words[first])) ++first;
  Words shorter;
  if (first > 0 && first < words.size()) shorter.push_back(join(words, first, words.size()));
  // "a guard of 1,500"
  if (words.size() > first + 2 && has_digit(words.back()) && words[words.size() - 2] == "of")
    shorter.push_back(join(words, first, words.size() - 2));
  std::size_t small = first;
  while (small < words.size() && is_capital(words[small])) ++small;
  const bool described = small < words.size() && is_small(words[small]) && !ends(words[small]);
  if (small > first && described) shorter.push_back(join(words, small, words.size()));
  const bool plain = std::none_of(words.begin(), words.end(), ends);
  if (words.size() - first > 1 && plain && !has_complement && is_small(words.back()))
    shorter.push_back(words.back());
  return shorter;
}

/// Is the last word before any complement a common noun?
bool is_description(const Words& words, const Lexicon& lexicon) {
  const auto end = std::find_if(words.begin(), words.end(),
                                [&](const std::string& word) { return ends_phrase(word, lexicon); });
  return end != words.begin() && is_small(*std::prev(end));
}

bool begins_with(const std::string& text, const std::string& words) {
  return text.size() > words.size() && text.starts_with(words) && text[words.size()] == ' ';
}

/// Is the name another one with something behind it?
bool is_longer_than_another(const std::string& name, const Words& all) {
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& other) { return begins_with(name, other); });
}

std::set<std::string> short_names_of(const EntityNode& node, bool named, const Lexicon& lexicon) {
  std::set<std::string> names;
  const auto add = [&](const Words& all) {
    for (const std::string& name : all) {
      if (name.size() > 2) names.insert(name);
    }
  };
  Words called = node.aliases;
  called.push_back(node.name);
  const bool person = node.type == EntityType::Person && named;
  for (const std::string& name : called) {
    if (words_of(name).empty()) continue;
    const bool description = is_description(words_of(name), lexicon) || has_digit(name.substr(0, 1));
    if (description) add(shorter_descriptions(name, is_longer_than_another(name, called), lexicon));
    if (!person) continue;
    const std::string post = post_before(name, node.name, lexicon);
    if (!post.empty()) names.insert(post);
    // Every spelling of the whole name, but where the articles use a part of it alone.
    const Words full = words_of(name), own = words_of(node.name);
    if (full.size() < 2 || full.size() > 5 || own.empty() ||
        consonants(fold(full[0])) != consonants(fold(own[0])))
      continue;
    const bool known = std::any_of(called.begin(), called.end(), [&](const std::string& alias) {
      return std::find(full.begin(), full.end(), alias) != full.end();
    });
    if (!known) add(family_names(name, lexicon));
  }
  return names;
}

}  // namespace

void add_short_names(std::vector<EntityNode>& nodes, const std::vector<bool>& named, const Lexicon& lexicon) {
  std::vector<std::set<std::string>> candidates;
  std::map<std::string, std::set<std::size_t>> bearers;  // nodes by folded name
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    candidates.push_back(short_names_of(nodes[i], named[i], lexicon));
    for (const std::string& name : candidates[i]) bearers[fold(name)].insert(i);
    for (const std::string& name : nodes[i].aliases) bearers[fold(name)].insert(i);
    bearers[fold(nodes[i].name)].insert(i);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    std::set<std::string> all(nodes[i].aliases.begin(), nodes[i].aliases.end());
    for (const std::string& name : candidates[i]) {
      if (bearers[fold(name)].size() == 1) all.insert(name);
    }
    all.erase(nodes[i].name);
    nodes[i].aliases.assign(all.begin(), all.end());
  }
}

}  // namespace newsgraph::parser
