#include "parser/resolve/identity/groups.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/clusters.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/owners.hpp"

namespace newsgraph::parser {
namespace {

bool is_number(const std::string& word, const Lexicon& lexicon) {
  return (!word.empty() && word[0] >= '0' && word[0] <= '9') || lexicon.lists(WordList::Numerals, word) ||
         numeral(word).has_value();
}

/// "60 of his men", "two of the sailors".
bool is_share(const PersonName& words, const Lexicon& lexicon) {
  const auto of = std::find(words.begin(), words.end(), "of");
  if (of == words.begin() || of == words.end() || of + 1 == words.end()) return false;
  static constexpr std::array<std::string_view, 9> others = {"the",   "these", "those", "his", "her",
                                                             "their", "its",   "our",   "them"};
  return is_number(*(of - 1), lexicon) && is_one_of(*(of + 1), others);
}

bool is_definite(std::string_view text, const Span& span) {
  const PersonName words = words_of(fold(text.substr(span.start, span.size())));
  static constexpr std::array<std::string_view, 5> articles = {"the", "these", "those", "this", "that"};
  const bool such = std::find(words.begin(), words.end(), "such") != words.end();
  const std::string_view before = text.substr(0, span.start);
  return such || (!words.empty() && is_one_of(words[0], articles)) || before.ends_with("the ") ||
         before.ends_with("The ");
}

/// "military engineer", "soldier", "peacekeeping battalion".
bool is_armed(const std::string& kind, const Lexicon& lexicon) {
  const PersonName words = words_of(kind);
  if (words.empty()) return false;
  const std::string& noun = words.back();
  if (noun == "troops" || lexicon.is_military(noun)) return true;
  return words.size() > 1 &&
         (lexicon.is_military(words[words.size() - 2] + ' ' + noun) || words[words.size() - 2] == "army" ||
          words[words.size() - 2] == lexicon.usual_word("military"));
}

GroupTraits traits_of(const Gathered& all, std::uint32_t e) {
  const Profile& p = all.profiles[e];
  const Extraction& record = *all.records[all.record_of[e]];
  const std::string_view text = record.article.text;
  GroupTraits traits;
  traits.people = p.kinds.empty() && !p.nation.empty();
  bool plural = false;
  // "Lake Front fighters" has a name in it and is none.
  std::vector<std::string> kinds = p.kinds;
  for (const std::string& name : p.names)
    kinds.push_back(name.ends_with('s') && !name.ends_with("ss") ? name.substr(0, name.size() - 1) : name);
  for (const std::string& kind : kinds) {
    const PersonName words = words_of(kind);
    // "relatives of sailors" are called relatives elsewhere, too.
    const bool complement = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return all.lexicon.lists(WordList::Prepositions, word);
    });
    if (words.empty() || complement) continue;
    traits.nouns.insert(words.back());
    traits.armed = traits.armed || is_armed(kind, all.lexicon);
    traits.irregular = traits.irregular || all.lexicon.lists(WordList::Irregulars, words.back());
    traits.people = traits.people || (kind == "people" && !p.nation.empty());
    traits.teaching = traits.teaching || all.lexicon.lists(WordList::Teachers, words.back());
  }
  for (const EntityMention& mention : record.entities[all.ref(e).entity].mentions) {
    if (mention.kind == MentionKind::Pronoun || mention.span.end > text.size()) continue;
    const PersonName words = words_of(fold(text.substr(mention.span.start, mention.span.size())));
    traits.definite = traits.definite || is_definite(text, mention.span);
    traits.share = traits.share || is_share(words, all.lexicon);
    traits.owned = traits.owned || is_owned(text, mention.span);
    traits.by_pronoun = traits.by_pronoun || (!words.empty() && is_owner(words[0]));
    plural = plural || (!words.empty() && (words.back().ends_with("s") || words.back() == "troops"));
  }
  for (const std::string& alias : record.entities[all.ref(e).entity].aliases)
    traits.share = traits.share || is_share(words_of(fold(alias)), all.lexicon);
  traits.collective = p.type == EntityType::Unit && !plural;
  const EntityIndex own = all.ref(e).entity;
  for (const Relation& relation : record.relations) {
    const RelationDefinition* definition = all.lexicon.relation(relation.type);
    if (relation.object == own && p.count && definition && definition->has(RelationTrait::Befalls))
      traits.befallen = true;
    if (relation.subject == own && (relation.type == "TAUGHT" || relation.type == "TRAINED"))
      traits.teaching = true;
    if (relation.subject == own && p.count && relation.type == "DIED") traits.befallen = true;
  }
  return traits;
}

}  // namespace

bool is_group(const Profile& p) {
  return !p.named &&
         (p.type == EntityType::Group || p.type == EntityType::Unit || p.type == EntityType::Weapon);
}

std::vector<GroupTraits> traits_of_groups(const Gathered& all) {
  std::vector<GroupTraits> traits(all.count());
  for (std::uint32_t e = 0; e < all.count(); ++e)
    if (is_group(all.profiles[e])) traits[e] = traits_of(all, e);
  return traits;
}

}  // namespace newsgraph::parser
