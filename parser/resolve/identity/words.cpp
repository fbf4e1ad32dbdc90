#include "parser/resolve/identity/words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/office_names.hpp"

namespace newsgraph::parser {

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::string core_of(const std::string& folded) {
  static constexpr std::array<std::string_view, 14> kKinds = {
      "group",        "corps", "company", "movement", "network", "organisation", "alliance",
      "organization", "corp",  "inc",     "ltd",      "plc",     "llc",          "gmbh"};
  PersonName words = words_of(folded);
  if (words.size() > 1 && std::find(kKinds.begin(), kKinds.end(), words.back()) != kKinds.end())
    words.pop_back();
  return compact_skeleton(words);
}

std::string usual_name(const std::string& folded, const Lexicon& lexicon) {
  std::string usual;
  std::string last;
  for (std::string word : words_of(folded)) {
    if (word == "federal") continue;
    word = last == "foreign" && word == "office" ? "ministry" : std::string(lexicon.usual_word(word));
    usual += (usual.empty() ? "" : " ") + word;
    last = std::move(word);
  }
  return usual;
}

bool is_of_known_union(const std::string& folded, const Lexicon& lexicon) {
  return union_words(words_of(folded), lexicon) > 0;
}

bool is_body(EntityType type) {
  return type == EntityType::Agency || type == EntityType::Group || type == EntityType::Unit;
}

char class_of(EntityType type) {
  return is_body(type) ? 'b' : static_cast<char>('A' + static_cast<int>(type));
}

std::string noun_of(const Profile& p) {
  std::set<std::string> nouns;
  for (const std::string& kind : p.kinds) {
    const PersonName words = words_of(kind);
    if (!words.empty()) nouns.insert(words.back());
  }
  return nouns.size() == 1 ? *nouns.begin() : std::string();
}

std::string joined(const PersonName& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool one_and_several(const Profile& a, const Profile& b) {
  const bool bodies = a.type == EntityType::Agency && b.type == EntityType::Agency;
  // "The front" has front lines.
  const bool places =
      a.type == EntityType::Place && b.type == EntityType::Place && (a.introduced || b.introduced);
  return (bodies || places) && !a.kinds.empty() && !b.kinds.empty() && a.plural != b.plural;
}

}  // namespace newsgraph::parser
