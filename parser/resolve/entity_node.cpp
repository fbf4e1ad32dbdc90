#include "parser/resolve/entity_node.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "graph/content_hash.hpp"
#include "parser/resolve/bare_names.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/short_names.hpp"
#include "parser/resolve/surface_names.hpp"

namespace newsgraph::parser {
namespace {

using Counts = std::map<std::string, std::size_t>;

/// The most frequent one; of equally frequent ones the longest, then the first in byte order.
std::string most_frequent(const Counts& counts) {
  const std::pair<const std::string, std::size_t>* best = nullptr;
  for (const auto& entry : counts) {
    const bool better = best == nullptr || entry.second > best->second ||
                        (entry.second == best->second && entry.first.size() > best->first.size());
    if (better) best = &entry;
  }
  return best == nullptr ? std::string() : best->first;
}

bool is_named(const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [](const EntityMention& mention) { return mention.kind == MentionKind::Name; });
}

/// A person's name counts in full only where one article gives more than a surname.
std::string choose_name(const std::vector<const Entity*>& members) {
  std::array<Counts, 3> names;  // by how well the name names: full, short, none
  for (const Entity* entity : members) {
    const bool short_name = entity->type == EntityType::Person && words_of(fold(entity->name)).size() < 2;
    ++names[!is_named(*entity) ? 2 : short_name ? 1 : 0][entity->name];
  }
  for (const Counts& counts : names) {
    if (!counts.empty()) return most_frequent(counts);
  }
  return {};
}

EntityNode summarise(const std::vector<const Entity*>& members) {
  EntityNode node;
  std::array<std::size_t, 8> types{};
  Counts roles;
  std::set<std::string> aliases;
  // What has a name is what the articles that name it say.
  const bool any_named =
      std::any_of(members.begin(), members.end(), [](const Entity* e) { return is_named(*e); });
  for (const Entity* entity : members) {
    if (!any_named || is_named(*entity))
      types[static_cast<std::size_t>(entity->type)] += std::max<std::size_t>(1, entity->mentions.size());
    if (entity->role && !entity->role->empty()) ++roles[*entity->role];
    if (entity->count && !node.count) node.count = entity->count;
    aliases.insert(entity->name);
    aliases.insert(entity->aliases.begin(), entity->aliases.end());
  }
  node.type = static_cast<EntityType>(std::max_element(types.begin(), types.end()) - types.begin());
  node.name = choose_name(members);
  node.role = most_frequent(roles);
  aliases.erase(node.name);
  aliases.erase("");
  node.aliases.assign(aliases.begin(), aliases.end());
  return node;
}

void add_surface_names(EntityNode& node, std::span<const Extraction* const> records,
                       const std::vector<EntityRef>& members, const Lexicon& lexicon) {
  constexpr std::size_t longest = 12;  // words
  std::set<std::string> all(node.aliases.begin(), node.aliases.end());
  for (const EntityRef& ref : members) {
    const Extraction& record = *records[ref.record];
    for (std::string& name : surface_names(record, record.entities[ref.entity], lexicon, longest))
      all.insert(std::move(name));
  }
  // "a Norwegian" says of a person whence, and is Norway's word.
  if (node.type == EntityType::Person)
    std::erase_if(all, [&](const std::string& name) {
      const auto country = lexicon.country(name);
      return country && country->kind == CountryWord::Adjective;
    });
  all.erase(node.name);
  node.aliases.assign(all.begin(), all.end());
}

/// By what the thing is called; what has no name of its own is known by the article that speaks of it first.
std::string key_of(const EntityNode& node, bool named, const Extraction& first_record,
                   EntityIndex first_entity, bool among_namesakes) {
  graph::ContentHash hash;
  hash.add("entity").add(name_of(node.type)).add(fold(node.name));
  hash.add(node.count ? std::to_string(*node.count) : "");
  if (!named || among_namesakes) hash.add(first_record.article.id).add(std::to_string(first_entity));
  return hash.hex();
}

}  // namespace

std::vector<EntityNode> entity_nodes(std::span<const Extraction* const> records, const Identity& identity,
                                     const Lexicon& lexicon) {
  std::vector<EntityNode> nodes;
  std::vector<bool> named;
  std::map<std::string, std::vector<std::size_t>> by_key;
  const auto keyed = [&](std::size_t cluster, bool among_namesakes) {
    const EntityRef first = identity.clusters[cluster].front();
    return key_of(nodes[cluster], named[cluster], *records[first.record], first.entity, among_namesakes);
  };
  for (std::size_t cluster = 0; cluster < identity.clusters.size(); ++cluster) {
    std::vector<const Entity*> members;
    for (const EntityRef& ref : identity.clusters[cluster]) {
      members.push_back(&records[ref.record]->entities[ref.entity]);
    }
    nodes.push_back(summarise(members));
    add_surface_names(nodes.back(), records, identity.clusters[cluster], lexicon);
    if (nodes.back().type != EntityType::Country) nodes.back().nation = identity.nations[cluster];
    named.push_back(
        std::any_of(members.begin(), members.end(), [](const Entity* e) { return is_named(*e); }));
    nodes.back().key = keyed(cluster, false);
    by_key[nodes.back().key].push_back(cluster);
  }
  for (const auto& [key, clusters] : by_key) {
    if (clusters.size() < 2) continue;
    for (const std::size_t cluster : clusters) nodes[cluster].key = keyed(cluster, true);
  }
  add_short_names(nodes, named, lexicon);
  leave_bare_names(nodes, records, identity);
  return nodes;
}

}  // namespace newsgraph::parser
