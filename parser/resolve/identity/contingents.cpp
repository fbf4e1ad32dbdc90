#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/groups.hpp"
#include "parser/resolve/identity/steps.hpp"
#include "parser/resolve/identity/words.hpp"

namespace newsgraph::parser {
namespace {

/// Below this any two numbers meet by chance.
constexpr std::int64_t kFew = 10, kDozen = 12, kMany = 100;

class Contingents {
 public:
  Contingents(Gathered& all, const std::vector<GroupTraits>& traits) : all_(all), traits_(traits) {}

  void join_counted_otherwise() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (!is_counted(e)) continue;
      for (const std::uint32_t record : all_.story_of(e, false)) {
        const auto other = only_one(record, [&](std::uint32_t o) { return is_counted_alike(e, o); });
        if (!other ||
            only_one(all_.record_of[e], [&](std::uint32_t o) { return is_counted_alike(*other, o); }) != e)
          continue;
        if (counts_apart(e, *other) || !all_.is_one_story(e, *other)) continue;
        all_.clusters.join_groups(
            e, *other,
            "in one story, counted otherwise: " + std::to_string(*all_.profiles[e].count) + " and " +
                std::to_string(*all_.profiles[*other].count));
      }
    }
  }

  /// "A dozen rocket engines", "12 engines": an article does not count two sets of a kind to one number.
  void join_counted_twice() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (!is_counted(e)) continue;
      const auto other = counted_the_same(e);
      if (other && e < *other && counted_the_same(*other) == e)
        all_.clusters.join_groups(
            e, *other,
            "the same number of the same in one article: " + std::to_string(*all_.profiles[e].count));
    }
  }

  /// "31 crew" and "the 31 people aboard": an odd number of people, of which each article has one, is one
  /// story's each time, whatever they are called; but not 14 dead and 14 wounded.
  void join_counted_exactly() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (!is_told_by_its_number(e)) continue;
      const auto of_its_number = [&](std::uint32_t o) {
        return is_group(all_.profiles[o]) && all_.profiles[o].count == all_.profiles[e].count;
      };
      if (only_one(all_.record_of[e], of_its_number) != e) continue;
      for (const std::uint32_t record : all_.story_of(e, false)) {
        const auto other = only_one(record, of_its_number);
        if (!other || !is_told_by_its_number(*other) || traits_[e].irregular != traits_[*other].irregular ||
            fared_otherwise(e, *other) || counts_apart(e, *other) || !all_.is_one_story(e, *other))
          continue;
        all_.clusters.join_groups(e, *other,
                                  "in one story the only " + std::to_string(*all_.profiles[e].count));
      }
    }
  }

  /// "Four inspectors" and "inspectors": where each article knows no others.
  void join_counted_once() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (!is_group(p) || !p.count || p.additional || traits_[e].share || traits_[e].befallen ||
          traits_[e].armed)
        continue;
      for (const std::string& noun : traits_[e].nouns) {
        if (is_general(noun)) continue;
        const auto called_so = [&](std::uint32_t o) {
          return is_group(all_.profiles[o]) && traits_[o].nouns.contains(noun);
        };
        if (only_one(all_.record_of[e], called_so) != e) continue;
        for (const std::uint32_t record : all_.story_of(e, false)) {
          const auto other = only_one(record, called_so);
          if (!other || all_.profiles[*other].count || !all_.profiles[*other].plural ||
              traits_[*other].by_pronoun || !share_a_description(e, *other) || !all_.is_one_story(e, *other))
            continue;
          all_.clusters.join_groups(e, *other, "the story's only " + noun + ", counted by one article");
        }
      }
    }
  }

  void join_contingents() {
    for (std::uint32_t r = 0; r < all_.records.size(); ++r) {
      Story told{all_.stories[r], {}};
      told.records.push_back(r);
      std::sort(told.records.begin(), told.records.end());
      std::map<std::string, std::vector<std::uint32_t>> of_nation;
      std::vector<std::uint32_t> of_none;  // in r alone
      for (const std::uint32_t record : told.records) {
        for (std::uint32_t e = all_.first[record]; e < all_.first[record + 1]; ++e) {
          if (!may_serve(e)) continue;
          const std::string nation = nation_of(e);
          if (!nation.empty())
            of_nation[nation].push_back(e);
          else if (record == r)
            of_none.push_back(e);
        }
      }
      const auto countries = countries_of(told.records);
      for (auto& [nation, members] : of_nation)
        told.forces.push_back(force_of(nation, std::move(members), countries));
      for (const Force& force : told.forces) join_of_nation(force, r);
      for (const std::uint32_t e : of_none) join_of_none(told.forces, e);
    }
  }

 private:
  /// A nation's people under arms in a story.
  struct Force {
    std::string nation;
    std::vector<std::uint32_t> members;
    std::int64_t largest = 0;  // of their numbers
    bool abroad = false;
    bool one_number = false;
  };

  struct Story {
    std::vector<std::uint32_t> records;  // ascending
    std::vector<Force> forces;
  };

  std::string nation_of(std::uint32_t e) const {
    const auto& nations = all_.clusters.nations(e);
    return nations.size() == 1 ? nations.front() : std::string();
  }

  template <class Fits>
  std::optional<std::uint32_t> only_one(std::uint32_t record, const Fits& fits) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t e = all_.first[record]; e < all_.first[record + 1]; ++e) {
      if (!fits(e)) continue;
      if (found && all_.clusters.find(*found) != all_.clusters.find(e)) return std::nullopt;
      if (!found) found = e;
    }
    return found;
  }

  bool is_told_by_its_number(std::uint32_t e) const {
    return is_counted(e) && all_.profiles[e].type != EntityType::Weapon && *all_.profiles[e].count > kDozen &&
           *all_.profiles[e].count % 10 != 0;
  }

  /// What befell them, by the relation; the dead are the killed.
  std::set<std::string> fates(std::uint32_t e) const {
    std::set<std::string> all;
    const EntityIndex own = all_.ref(e).entity;
    for (const Relation& relation : all_.records[all_.record_of[e]]->relations) {
      const RelationDefinition* definition = all_.lexicon.relation(relation.type);
      if (relation.object == own && definition && definition->has(RelationTrait::Befalls))
        all.insert(relation.type);
      if (relation.subject == own && relation.type == "DIED") all.insert("KILLED");
    }
    return all;
  }

  bool are_bodies(std::uint32_t e) const {
    return traits_[e].nouns.contains("corpse") || traits_[e].nouns.contains("body");
  }

  bool fared_otherwise(std::uint32_t a, std::uint32_t b) const {
    const auto x = fates(a), y = fates(b);
    // Bodies that somebody saw are not the men whom somebody says to have fought.
    if ((are_bodies(a) && !y.contains("KILLED")) || (are_bodies(b) && !x.contains("KILLED"))) return true;
    return !x.empty() && !y.empty() &&
           std::none_of(x.begin(), x.end(), [&](const std::string& fate) { return y.contains(fate); });
  }

  /// The only other one of the article with its number and noun.
  std::optional<std::uint32_t> counted_the_same(std::uint32_t e) const {
    return only_one(all_.record_of[e], [&](std::uint32_t o) {
      return o != e && is_counted(o) && all_.profiles[o].count == all_.profiles[e].count &&
             is_counted_alike(e, o) && share_a_noun(e, o);
    });
  }

  bool is_counted(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    return is_group(p) && p.count && *p.count >= kFew && !p.additional && !traits_[e].share;
  }

  /// So many are called so that there are others in each article.
  bool is_general(const std::string& noun) const {
    return all_.lexicon.lists(WordList::Anybody, noun) || all_.lexicon.lists(WordList::NamedTies, noun);
  }

  bool share_a_description(std::uint32_t a, std::uint32_t b) const {
    const auto &kinds = all_.profiles[a].kinds, &others = all_.profiles[b].kinds;
    return std::any_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
      return std::find(others.begin(), others.end(), kind) != others.end();
    });
  }

  bool share_a_noun(std::uint32_t a, std::uint32_t b) const {
    const auto &x = traits_[a].nouns, &y = traits_[b].nouns;
    return std::any_of(x.begin(), x.end(), [&](const std::string& noun) { return y.contains(noun); });
  }

  /// Does an article tell the same of both: they trained somebody, were killed, came somewhere?
  bool share_a_relation(std::uint32_t a, std::uint32_t b) const {
    const auto told = [&](std::uint32_t e) {
      std::set<std::string> all;
      const EntityIndex own = all_.ref(e).entity;
      for (const Relation& relation : all_.records[all_.record_of[e]]->relations) {
        if (relation.type == "BELONGS_TO" || relation.type == "WORKS_FOR") continue;
        if (relation.subject == own) all.insert("< " + relation.type);
        if (relation.object == own) all.insert("> " + relation.type);
      }
      return all;
    };
    const auto x = told(a), y = told(b);
    return std::any_of(x.begin(), x.end(), [&](const std::string& relation) { return y.contains(relation); });
  }

  bool is_counted_alike(std::uint32_t a, std::uint32_t b) const {
    if (!is_counted(b)) return false;
    const Profile &p = all_.profiles[a], &o = all_.profiles[b];
    if ((p.type == EntityType::Weapon) != (o.type == EntityType::Weapon) || !are_near(*p.count, *o.count))
      return false;
    const GroupTraits &x = traits_[a], &y = traits_[b];
    if (x.befallen != y.befallen || x.irregular != y.irregular) return false;
    const std::string nation = nation_of(a), other = nation_of(b);
    if (!nation.empty() && !other.empty() && nation != other) return false;
    const bool general =
        x.nouns.empty() || std::any_of(x.nouns.begin(), x.nouns.end(), [&](const std::string& noun) {
          return all_.lexicon.lists(WordList::Anybody, noun);
        });
    const std::int64_t least = std::min(*p.count, *o.count);
    if (share_a_noun(a, b) && !general) return true;
    if (!(x.armed && y.armed) && !share_a_noun(a, b)) return false;
    return least >= kMany || share_a_relation(a, b);
  }

  /// Has an article groups of both numbers?
  bool counts_apart(std::uint32_t a, std::uint32_t b) const {
    const auto &of_a = all_.clusters.unnamed_records(a), &of_b = all_.clusters.unnamed_records(b);
    return std::any_of(of_a.begin(), of_a.end(), [&](std::uint32_t record) {
      return std::find(of_b.begin(), of_b.end(), record) != of_b.end();
    });
  }

  /// People under arms, those who train others, and those who are called by their nation alone.
  bool may_serve(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    const GroupTraits& traits = traits_[e];
    if (!is_group(p) || p.type == EntityType::Weapon || p.additional || traits.share || traits.befallen ||
        (p.count && *p.count < kFew))
      return false;
    if (traits.by_pronoun && !traits.collective)
      return false;  // whoever is one's own serves one at home, too
    // A nation's soldiers in general are more than any of them who are counted.
    const bool general = traits.nouns == std::set<std::string>{"troops"} && !traits.definite && !p.count;
    if (traits.teaching || (traits.armed && !general)) return true;
    return traits.people && (traits.definite || p.count);
  }

  /// How often the articles speak of each country.
  std::map<std::string, std::size_t> countries_of(const std::vector<std::uint32_t>& story) const {
    std::map<std::string, std::size_t> mentions;
    for (const std::uint32_t record : story)
      for (std::uint32_t e = all_.first[record]; e < all_.first[record + 1]; ++e)
        if (all_.profiles[e].type == EntityType::Country)
          mentions[all_.profiles[e].nation] +=
              all_.records[record]->entities[all_.ref(e).entity].mentions.size();
    return mentions;
  }

  /// Do the articles speak of another country half as often again?
  static bool plays_elsewhere(const std::string& nation,
                              const std::map<std::string, std::size_t>& countries) {
    const auto own = countries.find(nation);
    const std::size_t count = own == countries.end() ? 0 : own->second;
    return std::any_of(countries.begin(), countries.end(),
                       [&](const auto& country) { return 2 * country.second >= 3 * count; });
  }

  /// Does the story say that the nation's people are, come from or were sent to another country, or that they
  /// are a contingent, and does it play elsewhere?
  bool is_abroad(const std::string& nation, const std::vector<std::uint32_t>& members,
                 const std::map<std::string, std::size_t>& countries) const {
    const bool contingent = std::any_of(members.begin(), members.end(), [&](std::uint32_t e) {
      const auto& nouns = traits_[e].nouns;
      return std::any_of(nouns.begin(), nouns.end(), [&](const std::string& noun) {
        return all_.lexicon.lists(WordList::Contingents, noun);
      });
    });
    if (contingent && plays_elsewhere(nation, countries)) return true;
    return std::any_of(members.begin(), members.end(), [&](std::uint32_t e) {
      const std::uint32_t record = all_.record_of[e];
      const auto is_other_country = [&](std::optional<EntityIndex> end) {
        if (!end) return false;
        const Profile& p = all_.profiles[all_.first[record] + *end];
        return p.type == EntityType::Country && p.nation != nation;
      };
      const EntityIndex own = all_.ref(e).entity;
      const auto& relations = all_.records[record]->relations;
      return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
        if (relation.subject != own && relation.object != own) return false;
        static const std::set<std::string> being{"LOCATED_IN", "LEFT", "ARRIVED", "ENTERED"};
        if (relation.subject == own && being.contains(relation.type) && is_other_country(relation.object))
          return true;
        if (relation.object == own && relation.type == "EXPELLED" && is_other_country(relation.subject))
          return true;
        return is_other_country(relation.place) ||
               std::any_of(relation.arguments.begin(), relation.arguments.end(),
                           [&](const Argument& argument) {
                             static const std::set<std::string> where{"to", "in", "into", "from", "inside"};
                             return where.contains(argument.role) && is_other_country(argument.entity);
                           });
      });
    });
  }

  /// It has one number where what is not near the largest is less than half of it: a part.
  Force force_of(const std::string& nation, std::vector<std::uint32_t> members,
                 const std::map<std::string, std::size_t>& countries) const {
    Force force{nation, std::move(members)};
    force.abroad = is_abroad(nation, force.members, countries);
    std::vector<std::int64_t> counts;
    for (const std::uint32_t e : force.members)
      counts.insert(counts.end(), all_.clusters.counts(e).begin(), all_.clusters.counts(e).end());
    if (!counts.empty()) force.largest = *std::max_element(counts.begin(), counts.end());
    force.one_number = std::all_of(counts.begin(), counts.end(), [&](std::int64_t count) {
      return 2 * count < force.largest || are_near(count, force.largest);
    });
    return force;
  }

  bool is_part(const Force& force, std::uint32_t e) const {
    const auto& counts = all_.clusters.counts(e);
    return !counts.empty() && !are_near(counts.front(), force.largest);
  }

  bool serve_alike(std::uint32_t a, std::uint32_t b) const {
    const GroupTraits &x = traits_[a], &y = traits_[b];
    if (share_a_noun(a, b)) return true;
    if (x.irregular || y.irregular) return false;
    if (x.people || y.people) return (x.people || x.armed) && (y.people || y.armed);
    return (x.armed && y.armed && !is_unlike_unit(a, b)) || (x.teaching && y.teaching);
  }

  /// A battalion is not all of the nation's troops, unless it says what they are ("peacekeeping battalion").
  bool is_unlike_unit(std::uint32_t a, std::uint32_t b) const {
    if (traits_[a].collective == traits_[b].collective) return traits_[a].collective;
    const std::uint32_t unit = traits_[a].collective ? a : b, men = traits_[a].collective ? b : a;
    for (const std::string& kind : all_.profiles[unit].kinds) {
      if (kind == "contingent") return false;
      for (const std::string& word : words_of(kind))
        for (const std::string& noun : traits_[men].nouns)
          if (word.size() > 5 && noun.size() > 5 && word.substr(0, 6) == noun.substr(0, 6)) return false;
    }
    return true;
  }

  /// What the record speaks of, with what its story does.
  void join_of_nation(const Force& force, std::uint32_t record) {
    if (!force.abroad || !force.one_number) return;
    for (const std::uint32_t e : force.members) {
      if (all_.record_of[e] != record || is_part(force, e)) continue;
      for (const std::uint32_t other : force.members) {
        if (all_.clusters.find(e) == all_.clusters.find(other) || is_part(force, other) ||
            !serve_alike(e, other) || !all_.is_one_story(e, other))
          continue;
        all_.clusters.join_groups(e, other,
                                  "the only people of " + force.nation + " serving abroad in the story");
      }
    }
  }

  /// "The battalion", "the divers" of no nation: of the only one whose contingent is called so.
  void join_of_none(const std::vector<Force>& forces, std::uint32_t e) {
    if (!nation_of(e).empty() || traits_[e].owned || traits_[e].irregular || !all_.profiles[e].names.empty())
      return;
    const bool contingent = traits_[e].definite && traits_[e].nouns.contains("contingent");
    std::set<std::string> nations;
    std::optional<std::uint32_t> found;
    for (const Force& force : forces) {
      for (const std::uint32_t other : force.members) {
        if (!share_a_telling_noun(e, other) && !(contingent && force.abroad)) continue;
        nations.insert(force.nation);
        if (!found && force.abroad && force.one_number && !is_part(force, other)) found = other;
      }
    }
    if (nations.size() != 1 || !found || !all_.is_one_story(e, *found)) return;
    all_.clusters.join_groups(*found, e, "the story's only contingent called so");
  }

  bool share_a_telling_noun(std::uint32_t a, std::uint32_t b) const {
    const auto &x = traits_[a].nouns, &y = traits_[b].nouns;
    return std::any_of(x.begin(), x.end(), [&](const std::string& noun) {
      return noun != "troops" && noun != "people" && y.contains(noun);
    });
  }

  Gathered& all_;
  const std::vector<GroupTraits>& traits_;  // by entity
};

}  // namespace

void join_counted_otherwise(Gathered& all, const std::vector<GroupTraits>& traits) {
  Contingents(all, traits).join_counted_otherwise();
}
void join_counted_exactly(Gathered& all, const std::vector<GroupTraits>& traits) {
  Contingents(all, traits).join_counted_exactly();
}
void join_counted_twice(Gathered& all, const std::vector<GroupTraits>& traits) {
  Contingents(all, traits).join_counted_twice();
}
void join_counted_once(Gathered& all, const std::vector<GroupTraits>& traits) {
  Contingents(all, traits).join_counted_once();
}
void join_contingents(Gathered& all, const std::vector<GroupTraits>& traits) {
  Contingents(all, traits).join_contingents();
}

}  // namespace newsgraph::parser
