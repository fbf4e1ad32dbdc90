#pragma once
// What a cluster of entities looks like as one node.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parser/resolve/identity.hpp"

namespace newsgraph::parser {

struct EntityNode {
  EntityType type = EntityType::Person;  // the one that most mentions have
  std::string name;                      // as most articles write it in full
  std::vector<std::string> aliases;      // what else the articles call it, sorted (surface_names.hpp)
  std::string role;                      // empty where no article tells
  std::optional<std::int64_t> count;
  std::string nation;  // whose it is, a country's canonical name; empty where unknown and for countries
  std::string key;
};

/// One for each cluster, with distinct keys.
std::vector<EntityNode> entity_nodes(std::span<const Extraction* const> records, const Identity& identity,
                                     const Lexicon& lexicon);

}  // namespace newsgraph::parser
