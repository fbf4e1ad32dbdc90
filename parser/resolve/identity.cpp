#include "parser/resolve/identity.hpp"

#include <map>
#include <set>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/steps.hpp"

namespace newsgraph::parser {
namespace {

Identity result(const Gathered& all) {
  Identity identity;
  identity.cluster_of.resize(all.records.size());
  for (std::uint32_t r = 0; r < all.records.size(); ++r)
    identity.cluster_of[r].resize(all.first[r + 1] - all.first[r]);
  std::map<std::uint32_t, std::uint32_t> number;  // of a cluster, by its root
  for (std::uint32_t e = 0; e < all.count(); ++e) {
    const auto next = static_cast<std::uint32_t>(identity.clusters.size());
    const auto [found, fresh] = number.emplace(all.clusters.find(e), next);
    if (fresh) identity.clusters.emplace_back();
    identity.clusters[found->second].push_back(all.ref(e));
    identity.cluster_of[all.ref(e).record][all.ref(e).entity] = found->second;
  }
  identity.kinds.resize(identity.clusters.size());
  identity.nations.resize(identity.clusters.size());
  for (const auto& [root, cluster] : number) {
    const auto& nations = all.clusters.nations(root);
    if (nations.size() == 1) identity.nations[cluster] = nations.front();
  }
  for (std::uint32_t e = 0; e < all.count(); ++e) {
    const Profile& p = all.profiles[e];
    std::string& kind = identity.kinds[number.at(all.clusters.find(e))];
    const bool people = p.type == EntityType::Group || p.type == EntityType::Unit;
    const bool tells = people && !p.named && !p.nation.empty() && !p.kinds.empty();
    if (tells && kind.empty()) kind = fold(p.nation) + ", " + p.kinds.front();
  }
  for (const Clusters::Join& join : all.clusters.joins()) {
    identity.links.push_back({all.ref(join.a), all.ref(join.b), join.reason});
  }
  return identity;
}

}  // namespace

Identity identify(std::span<const Extraction* const> records, const Lexicon& lexicon,
                  std::span<const IdentityRule> rules) {
  Gathered all(records, lexicon);
  obey(all, rules);
  join_by_strong_keys(all);
  join_namesakes_of_unknown_nation(all);
  join_acronyms(all);
  join_misspelt_persons(all);
  join_incomplete_persons(all);
  all.find_stories();
  join_names_of_other_types(all);
  join_shortened_names(all);
  join_names_written_otherwise(all);
  join_misspelt_within_stories(all);
  join_surnames(all);
  join_within_stories(all);
  join_shortened_descriptions(all);
  join_bare_counts(all);
  const std::vector<GroupTraits> traits = traits_of_groups(all);
  join_counted_twice(all, traits);
  join_counted_otherwise(all, traits);
  join_counted_exactly(all, traits);
  join_contingents(all, traits);
  join_counted_once(all, traits);
  join_rebels(all, traits);
  join_by_leaders(all);
  join_leaders_of_one_body(all);
  join_holders_of_one_post(all);
  join_by_only_noun(all);
  join_only_agreements(all);
  join_bare_bodies(all);
  return result(all);
}

std::vector<std::vector<const Link*>> reasons_of(const Identity& identity) {
  std::map<EntityRef, std::vector<const Link*>> links;
  for (const Link& link : identity.links) {
    links[link.a].push_back(&link);
    links[link.b].push_back(&link);
  }
  std::vector<std::vector<const Link*>> reasons;
  for (const auto& clusters : identity.cluster_of) reasons.emplace_back(clusters.size(), nullptr);
  // Links are those joins alone that made two clusters one: in each cluster they form a tree.
  for (const auto& cluster : identity.clusters) {
    std::vector<EntityRef> open{cluster.front()};
    std::set<EntityRef> seen{cluster.front()};
    for (std::size_t i = 0; i < open.size(); ++i) {
      const auto found = links.find(open[i]);
      if (found == links.end()) continue;
      for (const Link* link : found->second) {
        const EntityRef next = link->a == open[i] ? link->b : link->a;
        if (!seen.insert(next).second) continue;
        reasons[next.record][next.entity] = link;
        open.push_back(next);
      }
    }
  }
  return reasons;
}

}  // namespace newsgraph::parser
