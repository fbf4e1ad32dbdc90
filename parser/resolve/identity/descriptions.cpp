#include "parser/resolve/identity/steps.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/words.hpp"
#include "parser/resolve/office_names.hpp"
#include "parser/resolve/owners.hpp"

namespace newsgraph::parser {
namespace {

class Descriptions {
 public:
  explicit Descriptions(Gathered& all) : all_(all) {}

  void join_within_stories() {
    Block block;
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      for (const std::string& key : story_keys(all_.profiles[e])) block[key].push_back(e);
    }
    for (const auto& [key, entities] : block) {
      const std::set<std::uint32_t> ambiguous = nobodys_in_particular(entities);
      for (const std::uint32_t e : entities) {
        if (ambiguous.contains(e)) continue;
        for (const std::uint32_t other : all_.of_the_story(e, entities)) {
          // An agreement's two descriptions in the same words are one in an article, too; so are "drones"
          // here and there, if the next article's are.
          const bool overrule = (key.find("|between ") == 1 && share_a_kind(e, other)) ||
                                (is_one_where_told_of(e) && is_one_where_told_of(other));
          if (one_and_several(all_.profiles[e], all_.profiles[other]) ||
              are_told_apart(all_.profiles[e], all_.profiles[other]) || ambiguous.contains(other) ||
              (is_some_states(e) && is_some_states(other) && !all_.is_foremost_nation(e, other)) ||
              may_be_any_two(e, other))
            continue;
          if (all_.is_one_story(e, other) && !all_.are_named_apart(e, other))
            all_.clusters.join(e, other, story_meaning(key), overrule);
        }
      }
    }
  }

  /// "The intelligence committee" of one article is the next one's "parliamentary intelligence committee", if
  /// the story knows one only.
  void join_shortened_descriptions() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      for (const PersonName& words : descriptions(all_.profiles[e])) {
        if (words.size() < 2) continue;
        std::map<std::uint32_t, std::uint32_t> longer;  // a member by cluster
        for (const std::uint32_t record : all_.stories[all_.record_of[e]]) {
          for (std::uint32_t other = all_.first[record]; other < all_.first[record + 1]; ++other) {
            if (all_.clusters.find(other) != all_.clusters.find(e) &&
                is_shortened(words, all_.profiles[e], all_.profiles[other]))
              longer.emplace(all_.clusters.find(other), other);
          }
        }
        if (longer.size() == 1 && all_.is_one_story(longer.begin()->second, e) &&
            all_.told_in_one_story(longer.begin()->second, e)) {
          all_.clusters.join(longer.begin()->second, e,
                             "one description in another, in one story: " + joined(words));
        }
      }
    }
  }

  /// "The 1,500" whose noun the article leaves out: the story's only 1,500.
  void join_bare_counts() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (!p.count || *p.count < 20 || !p.names.empty() || !p.kinds.empty()) continue;
      all_.join_only_one(e, false, "the story's only " + std::to_string(*p.count), [&](std::uint32_t other) {
        const Profile& o = all_.profiles[other];
        return o.count == p.count && o.additional == p.additional && (is_body(o.type) || o.type == p.type);
      });
    }
  }

  /// "The observers" and "observers of the league": in one story that has no other observers.
  void join_by_only_noun() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (p.type != EntityType::Group || p.named || p.count || !p.nation.empty()) continue;
      const std::string noun = noun_of(p);
      if (noun.empty() || !is_called_the(e, noun) || is_common_to_all(e, noun)) continue;
      all_.join_only_one(e, false, "the story's only " + noun, [&](std::uint32_t other) {
        const Profile& o = all_.profiles[other];
        return o.type == EntityType::Group && !o.count && ends_with_noun(o, noun) && !are_told_apart(p, o);
      });
    }
  }

  /// "The draft resolution" and "a Council resolution": in one story whose articles have one each.
  void join_only_agreements() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (!is_nameless_agreement(e)) continue;
      const Profile& p = all_.profiles[e];
      const std::string noun = noun_of(p);
      if (noun.empty() || only_agreement(all_.record_of[e], noun) != e) continue;
      for (const std::uint32_t record : all_.story_of(e, false)) {
        const auto other = only_agreement(record, noun);
        if (other && is_nameless_agreement(*other) && !are_told_apart(p, all_.profiles[*other]) &&
            all_.is_one_story(e, *other))
          all_.clusters.join(*other, e, "the story's only " + noun);
      }
    }
  }

  /// "The mission", "the committee": the only body of the story that is called so, with a name or with more
  /// words. "A Norlander shipping company" of a lead: the only named one of the story that it may be.
  void join_bare_bodies() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      const std::string noun = noun_of(p);
      if ((p.type != EntityType::Agency && p.type != EntityType::Unit) || p.named || p.count || p.plural ||
          noun.empty() || noun == "media" || is_somebodys(e))
        continue;
      const bool bare = !p.introduced && p.kinds.size() == 1 && p.kinds[0] == noun && is_called_the(e, noun);
      const bool lead = p.introduced && is_in_lead(e);
      if (!bare && !lead) continue;
      std::map<std::uint32_t, std::uint32_t> found;  // a member by cluster
      for (const std::uint32_t record : all_.story_of(e, true)) {
        for (std::uint32_t other = all_.first[record]; other < all_.first[record + 1]; ++other) {
          const Profile& o = all_.profiles[other];
          if (all_.clusters.find(other) != all_.clusters.find(e) && is_body(o.type) && !o.plural &&
              is_one_of_noun(o, noun) && (bare || (o.named && may_be_introduced_as(e, other))))
            found.emplace(all_.clusters.find(other), other);
        }
      }
      if (found.size() != 1 || !all_.is_one_story(found.begin()->second, e) ||
          all_.are_named_apart(found.begin()->second, e))
        continue;
      all_.clusters.join(
          found.begin()->second, e,
          lead ? "the story's only " + noun + " that the lead may speak of" : "the story's only " + noun,
          lead);
    }
  }

 private:
  bool is_nameless_agreement(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    return p.type == EntityType::Agreement && !p.named && !p.plural;
  }

  /// The one agreement of the article that is called so, by name or not.
  std::optional<std::uint32_t> only_agreement(std::uint32_t record, const std::string& noun) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t e = all_.first[record]; e < all_.first[record + 1]; ++e) {
      if (all_.profiles[e].type != EntityType::Agreement || !ends_with_noun(all_.profiles[e], noun)) continue;
      if (found) return std::nullopt;
      found = e;
    }
    return found;
  }

  bool is_in_lead(std::uint32_t e) const {
    constexpr std::size_t sentences = 4;  // the headline is one
    const Extraction& record = *all_.records[all_.record_of[e]];
    const auto& mentions = record.entities[all_.ref(e).entity].mentions;
    const std::size_t last = std::min(sentences, record.sentences.size());
    return !mentions.empty() && last > 0 && mentions.front().span.start < record.sentences[last - 1].end;
  }

  /// Has it the nation of the one, or some word before its noun?
  bool may_be_introduced_as(std::uint32_t introduced, std::uint32_t named) const {
    const auto &nations = all_.clusters.nations(introduced), &others = all_.clusters.nations(named);
    const bool same_nation = !nations.empty() && nations == others;
    if (!nations.empty() && !others.empty() && !same_nation) return false;
    const auto modifiers = [](const Profile& p) {
      std::set<std::string> all;
      for (const std::string& kind : p.kinds) {
        const PersonName words = words_of(kind);
        all.insert(words.begin(), words.empty() ? words.end() : words.end() - 1);
      }
      return all;
    };
    const auto x = modifiers(all_.profiles[introduced]), y = modifiers(all_.profiles[named]);
    return same_nation ||
           std::any_of(x.begin(), x.end(), [&](const std::string& word) { return y.contains(word); });
  }

  /// "Lake Council", "harbour committee", "Committee for Lakes".
  bool is_one_of_noun(const Profile& p, const std::string& noun) const {
    const auto is_of_noun = [&](const std::string& name) {
      const PersonName words = words_of(usual_name(name, all_.lexicon));
      const auto of = std::find_if(words.begin(), words.end(), [&](const std::string& word) {
        return all_.lexicon.lists(WordList::Prepositions, word);
      });
      return of != words.begin() && *(of - 1) == noun;
    };
    return std::any_of(p.kinds.begin(), p.kinds.end(), is_of_noun) ||
           std::any_of(p.names.begin(), p.names.end(), is_of_noun);
  }

  /// "The town" and "people" are others in each article.
  bool tells_in_a_story(const Profile& p, const std::string& kind) const {
    if (p.type == EntityType::Place)
      return !all_.lexicon.lists(WordList::Settlements, kind) &&
             !all_.lexicon.lists(WordList::PlacesNamed, kind);
    // "Reporters" and "officials" are others each time.
    const bool bare = p.type == EntityType::Group && p.bare &&
                      (kind == "official" || kind == all_.lexicon.usual_word("journalist"));
    return (kind != "people" && !bare) || p.count || !p.nation.empty();
  }

  /// What tells things apart within one story: a name, a description, a number.
  std::vector<std::string> story_keys(const Profile& p) const {
    std::vector<std::string> keys;
    const std::string prefix = {class_of(p.type), '|'};
    const std::string size = p.count ? std::to_string(*p.count) + (p.additional ? " more " : " ") : "";
    for (const std::string& name : p.names) keys.push_back(prefix + size + without_blanks(name));
    for (const std::string& kind : p.kinds) {
      if (tells_in_a_story(p, kind)) keys.push_back(prefix + size + without_blanks(kind));
    }
    if (is_body(p.type) && p.named) {
      for (const std::string& name : p.names) {
        keys.push_back(prefix + "called " + core_of(without_country(name, p.nation)));
        keys.push_back(prefix + size + without_blanks(usual_name(name, all_.lexicon)));
      }
    }
    if (p.type == EntityType::Person && p.full_names.empty()) {
      for (const std::string& surname : p.surnames) keys.push_back(prefix + skeleton(surname));
    }
    if (p.parties.size() >= 2) {
      std::string key = prefix + "between";
      for (const std::string& party : p.parties) key += ' ' + party;
      keys.push_back(std::move(key));
    }
    return keys;
  }

  /// "Selva Bank of Norland" is the story's "Selva Bank".
  static std::string without_country(const std::string& name, const std::string& nation) {
    const std::string tail = " of " + fold(nation);
    const bool told = !nation.empty() && name.ends_with(tail) && name.find(' ') + tail.size() < name.size();
    return told ? name.substr(0, name.size() - tail.size()) : name;
  }

  static std::string story_meaning(const std::string& key) {
    if (key.find("|between ") == 1)
      return "an agreement of the same parties, in one story: " + key.substr(10);
    return "the same name or description, in one story: " + key.substr(2);
  }

  /// Is what an article speaks of by these words likely the same each time? Several things that nobody owns,
  /// or a place, or the police.
  bool is_one_where_told_of(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    if (p.named || p.count || p.introduced || p.additional || is_somebodys(e)) return false;
    if (p.type == EntityType::Agency)
      return !p.kinds.empty() && std::all_of(p.kinds.begin(), p.kinds.end(), [&](const std::string& kind) {
        return all_.lexicon.lists(WordList::Offices, kind);
      });
    // "Supporters" are one's here and another's there.
    const bool ties = std::any_of(p.kinds.begin(), p.kinds.end(), [&](const std::string& kind) {
      return all_.lexicon.lists(WordList::NamedTies, kind);
    });
    return p.type == EntityType::Place || (p.plural && !ties && p.type != EntityType::Person);
  }

  /// "their soldiers", "Lima's soldiers", "supporters of Berg": others' are others.
  bool is_somebodys(std::uint32_t e) const {
    const Extraction& record = *all_.records[all_.record_of[e]];
    const std::string_view text = record.article.text;
    const auto& mentions = record.entities[all_.ref(e).entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const EntityMention& mention) {
      if (mention.kind == MentionKind::Pronoun || mention.span.end > text.size()) return false;
      return is_owned(text, mention.span);
    });
  }

  bool share_a_kind(std::uint32_t a, std::uint32_t b) const {
    const auto &kinds = all_.profiles[a].kinds, &others = all_.profiles[b].kinds;
    return std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
      return kind.find(' ') != std::string::npos &&
             std::find(others.begin(), others.end(), kind) != others.end();
    });
  }

  /// "The foreign ministry", "the ambassador": every state has one; not what a name of its own tells, nor a
  /// company.
  bool is_some_states(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    if (p.type != EntityType::Agency) return p.type == EntityType::Person;
    const auto is_company = [&](const std::string& kind) {
      const PersonName words = words_of(kind);
      return !words.empty() && (words.back() == all_.lexicon.usual_word("company") ||
                                all_.lexicon.lists(WordList::Commercial, words.back()) ||
                                all_.lexicon.lists(WordList::CompanyForms, words.back()));
    };
    return std::none_of(p.kinds.begin(), p.kinds.end(), is_company) &&
           std::all_of(p.names.begin(), p.names.end(),
                       [&](const std::string& name) { return is_office_name(name, all_.lexicon); });
  }

  /// "Two diplomats" of one article need not be the next one's two Norwegian ones; "nine miners" are.
  bool may_be_any_two(std::uint32_t a, std::uint32_t b) const {
    const Profile &p = all_.profiles[a], &other = all_.profiles[b];
    return p.type == EntityType::Group && p.count && *p.count < 4 && p.nation != other.nation;
  }

  /// "Military prosecutors" and "Norwegian prosecutors", whom their articles call "the prosecutors" as well.
  static bool are_told_apart(const Profile& a, const Profile& b) {
    if (a.named || b.named || a.nation == b.nation) return false;
    const auto further = [](const Profile& p) {
      std::set<std::string> kinds;
      for (const std::string& kind : p.kinds)
        if (kind.find(' ') != std::string::npos) kinds.insert(kind);
      return kinds;
    };
    const auto x = further(a), y = further(b);
    const bool share =
        std::any_of(x.begin(), x.end(), [&](const std::string& kind) { return y.contains(kind); });
    return !share && (!x.empty() || !a.nation.empty()) && (!y.empty() || !b.nation.empty());
  }

  /// "The weapons" of a story that speaks of two nations' weapons: those of a block that are such.
  std::set<std::uint32_t> nobodys_in_particular(const std::vector<std::uint32_t>& block) const {
    std::set<std::string> all;  // most blocks are of one nation, or of none
    for (const std::uint32_t e : block)
      all.insert(all_.clusters.nations(e).begin(), all_.clusters.nations(e).end());
    std::set<std::uint32_t> found;
    if (all.size() < 2) return found;
    for (const std::uint32_t e : block) {
      if (all_.profiles[e].type == EntityType::Person || !all_.clusters.nations(e).empty()) continue;
      std::set<std::string> nations;
      for (const std::uint32_t other : all_.all_of_the_story(e, block))
        nations.insert(all_.clusters.nations(other).begin(), all_.clusters.nations(other).end());
      if (nations.size() > 1) found.insert(e);
    }
    return found;
  }

  /// A body's descriptions and names, as words.
  std::vector<PersonName> descriptions(const Profile& p) const {
    std::vector<PersonName> all;
    if (p.type != EntityType::Agency && p.type != EntityType::Unit) return all;
    for (const std::string& kind : p.kinds) all.push_back(words_of(kind));
    for (const std::string& name : p.names) all.push_back(words_of(usual_name(name, all_.lexicon)));
    return all;
  }

  /// Has the body a description with the same last word, all the words and more? Two names are one only where
  /// one ends the other: "State Department" is no "State Security Department".
  bool is_shortened(const PersonName& words, const Profile& own, const Profile& body) const {
    if (one_and_several(own, body)) return false;
    const bool names = own.named && body.named;
    for (const PersonName& other : descriptions(body)) {
      if (other.size() <= words.size() || other.back() != words.back()) continue;
      const bool all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(other.begin(), other.end(), word) != other.end();
      });
      if (all && (!names || std::equal(words.rbegin(), words.rend(), other.rbegin()))) return true;
    }
    return false;
  }

  /// Does its article write "the observers", who can be no others?
  bool is_called_the(std::uint32_t e, const std::string& noun) const {
    const Extraction& record = *all_.records[all_.record_of[e]];
    const auto& mentions = record.entities[all_.ref(e).entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const EntityMention& mention) {
      if (mention.span.end > record.article.text.size()) return false;
      const PersonName words = words_of(
          fold(std::string_view(record.article.text).substr(mention.span.start, mention.span.size())));
      return words.size() == 2 && words[0] == "the" && words[1].starts_with(noun);
    });
  }

  /// Does the article, or one of the story's, have several of them, or some with a number?
  bool is_common_to_all(std::uint32_t e, const std::string& noun) const {
    for (const std::uint32_t record : all_.story_of(e, true)) {
      std::size_t many = 0;
      for (std::uint32_t other = all_.first[record]; other < all_.first[record + 1]; ++other)
        many += ends_with_noun(all_.profiles[other], noun);
      if (many > 1) return true;
    }
    return false;
  }

  bool ends_with_noun(const Profile& p, const std::string& noun) const {
    const auto ends = [&](const std::string& name) {
      const PersonName words = words_of(name);
      return !words.empty() && (words.back() == noun || words.back() == noun + "s");
    };
    return std::any_of(p.kinds.begin(), p.kinds.end(), ends) ||
           (!p.named && std::any_of(p.names.begin(), p.names.end(), ends));
  }

  Gathered& all_;
};

}  // namespace

void join_within_stories(Gathered& all) { Descriptions(all).join_within_stories(); }
void join_shortened_descriptions(Gathered& all) { Descriptions(all).join_shortened_descriptions(); }
void join_bare_counts(Gathered& all) { Descriptions(all).join_bare_counts(); }
void join_bare_bodies(Gathered& all) { Descriptions(all).join_bare_bodies(); }
void join_by_only_noun(Gathered& all) { Descriptions(all).join_by_only_noun(); }
void join_only_agreements(Gathered& all) { Descriptions(all).join_only_agreements(); }

}  // namespace newsgraph::parser
