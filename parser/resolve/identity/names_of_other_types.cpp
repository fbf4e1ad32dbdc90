#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/steps.hpp"
#include "parser/resolve/identity/words.hpp"

namespace newsgraph::parser {
namespace {

/// What goes by one name and has been joined already.
struct Bearer {
  std::uint32_t first = 0;                        // an entity
  char kind = 0;                                  // class_of
  std::size_t votes = 0;                          // mentions by this name
  std::map<std::uint32_t, std::size_t> votes_in;  // by record
  std::vector<std::uint32_t> members;
};

bool is_in_capitals(std::string_view text) { return std::all_of(text.begin(), text.end(), is_upper_case); }

class NamesOfOtherTypes {
 public:
  explicit NamesOfOtherTypes(Gathered& all) : all_(all) { find_families(); }

  void join() {
    std::map<std::string, std::vector<std::pair<std::uint32_t, std::size_t>>> block;  // entities, mentions
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      for (const auto& [key, votes] : keys(e)) block[key].emplace_back(e, votes);
    }
    for (const auto& [key, entities] : block) settle(entities);
  }

  /// "Andex" and "Andex Trading", where the story has no "Andex Motors"; a makers' name and what they make
  /// ("Ilyin", "Ilyin Il-6 transport plane") where it was taken for somebody.
  void join_shortened() {
    std::map<std::string, std::vector<std::pair<std::uint32_t, PersonName>>> longer;  // by the first word
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      for (const PersonName& name : own_names(e))
        if (name.size() > 1) longer[name[0]].emplace_back(e, name);
    }
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const EntityType type = all_.profiles[e].type;
      if (type != EntityType::Agency && type != EntityType::Person &&
          (type != EntityType::Place || is_lain_in(e)))
        continue;
      for (const PersonName& name : own_names(e)) {
        const auto those = longer.find(name[0]);
        if (name.size() < 3 && those != longer.end() && is_telling(name))
          join_shortened(e, name, those->second);
      }
    }
  }

 private:
  /// What its article calls it, as words; nothing for countries.
  std::set<PersonName> own_names(std::uint32_t e) const {
    std::set<PersonName> names;
    if (all_.profiles[e].type == EntityType::Country) return names;
    const Extraction& record = *all_.records[all_.record_of[e]];
    for (const EntityMention& mention : record.entities[all_.ref(e).entity].mentions) {
      if (mention.kind != MentionKind::Name || mention.span.end > record.article.text.size()) continue;
      PersonName words = words_of(
          folded_name(std::string_view(record.article.text).substr(mention.span.start, mention.span.size())));
      if (!words.empty()) names.insert(std::move(words));
    }
    return names;
  }

  /// "in Lumora": a place, whatever else is called so.
  bool is_lain_in(std::uint32_t e) const {
    const Extraction& record = *all_.records[all_.record_of[e]];
    const auto& mentions = record.entities[all_.ref(e).entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const EntityMention& mention) {
      if (mention.span.start > record.article.text.size()) return false;
      const std::string_view before = std::string_view(record.article.text).substr(0, mention.span.start);
      static constexpr std::array<std::string_view, 7> in = {" in ",   "In ",       " at ", " near ",
                                                             " from ", " outside ", " to "};
      return std::any_of(in.begin(), in.end(),
                         [&](std::string_view preposition) { return before.ends_with(preposition); });
    });
  }

  /// No plain word, and long enough.
  bool is_telling(const PersonName& name) const {
    const std::string& word = name[0];
    return name.size() > 1 || (word.size() > 3 && !all_.lexicon.lists(WordList::Offices, word) &&
                               !all_.lexicon.noun_sense(word) && !all_.lexicon.is_no_entity(word) &&
                               !all_.lexicon.is_verb(word) && !all_.lexicon.country(word));
  }

  void join_shortened(std::uint32_t e, const PersonName& name,
                      const std::vector<std::pair<std::uint32_t, PersonName>>& longer) {
    const bool misread = all_.profiles[e].type != EntityType::Agency;
    std::set<std::uint32_t> clusters;
    std::uint32_t found = e;
    for (const auto& [other, its] : longer) {
      if (its.size() <= name.size() || !std::equal(name.begin(), name.end(), its.begin()) ||
          !all_.same_story(e, other) || all_.clusters.find(other) == all_.clusters.find(e))
        continue;
      clusters.insert(all_.clusters.find(other));
      if (may_be_longer(all_.profiles[other].type, all_.profiles[e].type, name, its)) found = other;
    }
    if (clusters.size() != 1 || found == e) return;
    const std::string reason = "a shortened name, in one story: " + joined(name);
    if (all_.profiles[found].type == EntityType::Agency && !misread) {
      all_.clusters.join(found, e, reason);
    } else if (misread) {
      Bearer bearer, other;
      bearer.members = {e};
      if (!is_surely_a_person(bearer, other)) adopt(found, {e}, reason);
    } else {
      adopt(e, {found}, reason);
    }
  }

  bool may_be_longer(EntityType type, EntityType of_short, const PersonName& name,
                     const PersonName& its) const {
    const std::string& last = its.back();
    if (type == EntityType::Weapon) return of_short == EntityType::Person;
    if (its.size() > name.size() + 2 || last.find_first_of("0123456789") != std::string::npos) return false;
    if (type != EntityType::Agency && (of_short != EntityType::Agency || type != EntityType::Place))
      return false;
    for (const std::string_view joint : {"of", "for", "and"})
      if (std::find(its.begin(), its.end(), joint) != its.end()) return false;
    // "Selva Council", "Selva Justice"
    if (all_.lexicon.lists(WordList::Offices, last) || all_.lexicon.post(last)) return false;
    if (all_.lexicon.lists(WordList::CompanyForms, last)) return true;
    if (of_short == EntityType::Place) return false;
    const auto sense = all_.lexicon.noun_sense(last);
    // Of a longer name more may be a part: "Union of Andes" and "Union of Andes Fund".
    if (name.size() > 1) return its.size() == name.size() + 1 && !sense && !all_.lexicon.is_no_entity(last);
    if (all_.lexicon.lists(WordList::KindsOfBody, last) || all_.lexicon.lists(WordList::Commercial, last))
      return true;
    return !all_.lexicon.noun(last) &&
           !(sense && (sense->type == EntityType::Agency || sense->type == EntityType::Place));
  }

  /// Parts of people's full names, with the articles' numbers.
  void find_families() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (p.type != EntityType::Person) continue;
      for (const PersonName& name : p.full_names) {
        if (name.size() > 3) continue;
        families_[skeleton(name.front())].push_back(e);
        families_[skeleton(name.back())].push_back(e);
      }
    }
  }

  /// How often each name of the entity's own stands in its article: as it is, and without "Group" or "Ltd",
  /// but the Oslo Group is not the town that people are in.
  std::map<std::string, std::size_t> keys(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    std::map<std::string, std::size_t> keys;
    if (p.type == EntityType::Country) {
      keys['=' + compact_skeleton(words_of(fold(p.nation)))] = 2;
      return keys;
    }
    const Extraction& record = *all_.records[all_.record_of[e]];
    const bool town = p.type == EntityType::Place && is_lain_in(e);
    for (const EntityMention& mention : record.entities[all_.ref(e).entity].mentions) {
      if (mention.kind != MentionKind::Name || mention.span.end > record.article.text.size()) continue;
      std::string_view text =
          std::string_view(record.article.text).substr(mention.span.start, mention.span.size());
      const auto gap = text.find(' ');
      if (p.type == EntityType::Weapon && gap != text.npos && is_ship_prefix(text.substr(0, gap)))
        text.remove_prefix(gap + 1);
      const std::string name = folded_name(text);
      const std::size_t letters = without_blanks(name).size();
      if (letters < 3 || (letters == 3 && !is_in_capitals(text))) continue;
      ++keys['=' + compact_skeleton(words_of(name))];
      if (!town) ++keys[core_of(name)];
    }
    return keys;
  }

  void settle(const std::vector<std::pair<std::uint32_t, std::size_t>>& entities) {
    std::set<char> kinds;
    for (const auto& [e, votes] : entities) kinds.insert(class_of(all_.profiles[e].type));
    if (kinds.size() < 2) return;
    std::map<std::uint32_t, Bearer> by_cluster;
    for (const auto& [e, votes] : entities) {
      Bearer& bearer = by_cluster[all_.clusters.find(e)];
      bearer.first = e;
      bearer.kind = class_of(all_.profiles[e].type);
      bearer.votes += votes * evidence_of(all_.profiles[e].type);
      bearer.votes_in[all_.record_of[e]] += votes;
      bearer.members.push_back(e);
    }
    std::vector<Bearer> bearers;
    for (auto& [cluster, bearer] : by_cluster) bearers.push_back(std::move(bearer));
    std::stable_sort(bearers.begin(), bearers.end(), [](const Bearer& a, const Bearer& b) {
      return std::tuple(a.votes, weight(a.kind)) > std::tuple(b.votes, weight(b.kind));
    });
    for (std::size_t weak = 1; weak < bearers.size(); ++weak) {
      std::vector<const Bearer*> others;
      for (std::size_t i = 0; i < weak; ++i) {
        const bool same = all_.clusters.find(bearers[i].first) == all_.clusters.find(bearers[weak].first);
        if (!same && bearers[i].kind != bearers[weak].kind && share_their_stories(bearers[i], bearers[weak]))
          others.push_back(&bearers[i]);
      }
      if (others.empty() || is_surely_a_person(bearers[weak], *others.front()) ||
          are_two_things(*others.front(), bearers[weak]))
        continue;
      const bool several = std::any_of(others.begin() + 1, others.end(), [&](const Bearer* other) {
        return other->kind == others.front()->kind &&
               all_.clusters.find(other->first) != all_.clusters.find(others.front()->first);
      });
      if (!several) adopt(*others.front(), bearers[weak]);
    }
  }

  /// No tagger knows a ship: that it is one says the noun before its name, and is surer than a guess.
  static std::size_t evidence_of(EntityType type) { return type == EntityType::Weapon ? 3 : 1; }

  /// Where as many mentions speak for one as for the other.
  static int weight(char kind) {
    if (kind == class_of(EntityType::Country)) return 4;
    if (kind == class_of(EntityType::Agency)) return 3;
    return kind == class_of(EntityType::Place) ? 1 : kind == class_of(EntityType::Person) ? 0 : 2;
  }

  /// With a title, a given name, or a family that the story knows. A given name alone is none where twice as
  /// many mentions are something else's: there are given names for all short words.
  bool is_surely_a_person(const Bearer& bearer, const Bearer& other) const {
    const bool outnumbered = other.votes > 0 && other.votes >= 2 * bearer.votes;
    return std::any_of(bearer.members.begin(), bearer.members.end(), [&](std::uint32_t e) {
      const Profile& p = all_.profiles[e];
      if (p.type != EntityType::Person) return false;
      const Entity& entity = all_.records[all_.record_of[e]]->entities[all_.ref(e).entity];
      if (!p.roles.empty() || entity.role) return true;
      const std::string given = entity.name.substr(0, entity.name.find(' '));
      const bool alone = entity.name.find(' ') == std::string::npos;
      if (all_.lexicon.given_name(given) != Gender::Unknown && !(alone && outnumbered)) return true;
      const auto known = families_.find(skeleton(words_of(fold(entity.name)).back()));
      return p.full_names.empty() && known != families_.end() &&
             std::any_of(known->second.begin(), known->second.end(),
                         [&](std::uint32_t relative) { return all_.same_story(e, relative); });
    });
  }

  /// Does each article of the weak one tell a story of the other's? A state called like a country is
  /// elsewhere, too.
  bool share_their_stories(const Bearer& other, const Bearer& weak) const {
    return std::all_of(weak.members.begin(), weak.members.end(), [&](std::uint32_t x) {
      return std::any_of(other.members.begin(), other.members.end(),
                         [&](std::uint32_t y) { return all_.same_story(x, y); });
    });
  }

  /// Does an article speak of both time and again?
  static bool are_two_things(const Bearer& a, const Bearer& b) {
    return std::any_of(a.votes_in.begin(), a.votes_in.end(), [&](const auto& votes) {
      const auto other = b.votes_in.find(votes.first);
      return votes.second > 1 && other != b.votes_in.end() && other->second > 1;
    });
  }

  void adopt(const Bearer& strong, const Bearer& weak) {
    const std::string name =
        all_.records[all_.record_of[weak.first]]->entities[all_.ref(weak.first).entity].name;
    adopt(strong.first, weak.members, "a name taken for something else, in one story: " + name);
  }

  void adopt(std::uint32_t strong, const std::vector<std::uint32_t>& weak, const std::string& reason) {
    const Profile model = all_.profiles[strong];
    if (!all_.clusters.adopt(strong, weak.front(), reason)) return;
    for (const std::uint32_t e : weak) {
      Profile& p = all_.profiles[e];
      for (const PersonName& full : p.full_names) p.names.push_back(joined(full));
      p.names.insert(p.names.end(), p.surnames.begin(), p.surnames.end());
      p.full_names.clear();
      p.surnames.clear();
      p.type = model.type;
      if (p.type == EntityType::Country) p.nation = model.nation;
    }
  }

  Gathered& all_;
  std::map<std::string, std::vector<std::uint32_t>> families_;
};

}  // namespace

void join_names_of_other_types(Gathered& all) { NamesOfOtherTypes(all).join(); }
void join_shortened_names(Gathered& all) { NamesOfOtherTypes(all).join_shortened(); }

}  // namespace newsgraph::parser
