#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "parser/extract/mentions/described_names.hpp"
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

class NamesOfOtherTypes {
 public:
  explicit NamesOfOtherTypes(Gathered& all) : all_(all) {}

  void join() {
    find_families();
    std::map<std::string, std::vector<std::pair<std::uint32_t, std::size_t>>> block;  // entities, mentions
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      for (const auto& [key, votes] : keys(e)) block[key].emplace_back(e, votes);
    }
    for (const auto& [key, entities] : block) settle(entities);
  }

 private:
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

  /// How often each name of the entity's own stands in its article.
  std::map<std::string, std::size_t> keys(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    std::map<std::string, std::size_t> keys;
    if (p.type == EntityType::Country) {
      keys[compact_skeleton(words_of(fold(p.nation)))] = 2;
      return keys;
    }
    const Extraction& record = *all_.records[all_.record_of[e]];
    for (const EntityMention& mention : record.entities[all_.ref(e).entity].mentions) {
      if (mention.kind != MentionKind::Name || mention.span.end > record.article.text.size()) continue;
      std::string_view text =
          std::string_view(record.article.text).substr(mention.span.start, mention.span.size());
      const auto gap = text.find(' ');
      if (p.type == EntityType::Weapon && gap != text.npos && is_ship_prefix(text.substr(0, gap)))
        text.remove_prefix(gap + 1);
      const std::string name = folded_name(text);
      if (without_blanks(name).size() > 3) ++keys[core_of(name)];
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
      bearer.votes += votes;
      bearer.votes_in[all_.record_of[e]] += votes;
      bearer.members.push_back(e);
    }
    std::vector<Bearer> bearers;
    for (auto& [cluster, bearer] : by_cluster) bearers.push_back(std::move(bearer));
    std::stable_sort(bearers.begin(), bearers.end(), [](const Bearer& a, const Bearer& b) {
      return std::tuple(a.votes, weight(a.kind)) > std::tuple(b.votes, weight(b.kind));
    });
    for (std::size_t weak = 1; weak < bearers.size(); ++weak) {
      if (is_surely_a_person(bearers[weak])) continue;
      std::vector<const Bearer*> others;
      for (std::size_t i = 0; i < weak; ++i) {
        const bool same = all_.clusters.find(bearers[i].first) == all_.clusters.find(bearers[weak].first);
        if (!same && bearers[i].kind != bearers[weak].kind && share_a_story(bearers[i], bearers[weak]))
          others.push_back(&bearers[i]);
      }
      if (others.empty() || are_two_things(*others.front(), bearers[weak])) continue;
      const bool several = std::any_of(others.begin() + 1, others.end(), [&](const Bearer* other) {
        return other->kind == others.front()->kind &&
               all_.clusters.find(other->first) != all_.clusters.find(others.front()->first);
      });
      if (!several) adopt(*others.front(), bearers[weak]);
    }
  }

  /// Where as many mentions speak for one as for the other.
  static int weight(char kind) {
    if (kind == class_of(EntityType::Country)) return 4;
    if (kind == class_of(EntityType::Agency)) return 3;
    return kind == class_of(EntityType::Place) ? 1 : kind == class_of(EntityType::Person) ? 0 : 2;
  }

  /// With a title, a given name, or a family that the story knows.
  bool is_surely_a_person(const Bearer& bearer) const {
    return std::any_of(bearer.members.begin(), bearer.members.end(), [&](std::uint32_t e) {
      const Profile& p = all_.profiles[e];
      if (p.type != EntityType::Person) return false;
      const Entity& entity = all_.records[all_.record_of[e]]->entities[all_.ref(e).entity];
      if (!p.roles.empty() || entity.role) return true;
      const std::string given = entity.name.substr(0, entity.name.find(' '));
      if (all_.lexicon.given_name(given) != Gender::Unknown) return true;
      const auto known = families_.find(skeleton(words_of(fold(entity.name)).back()));
      return p.full_names.empty() && known != families_.end() &&
             std::any_of(known->second.begin(), known->second.end(),
                         [&](std::uint32_t other) { return all_.same_story(e, other); });
    });
  }

  bool share_a_story(const Bearer& a, const Bearer& b) const {
    return std::any_of(a.members.begin(), a.members.end(), [&](std::uint32_t x) {
      return std::any_of(b.members.begin(), b.members.end(),
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
    const Profile& model = all_.profiles[strong.first];
    const std::string name =
        all_.records[all_.record_of[weak.first]]->entities[all_.ref(weak.first).entity].name;
    if (!all_.clusters.adopt(strong.first, weak.first,
                             "a name taken for something else, in one story: " + name))
      return;
    for (const std::uint32_t e : weak.members) {
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

}  // namespace newsgraph::parser
