#pragma once
// The distinct facts behind the articles' relations: one per type, ends, factuality and count.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parser/resolve/entity_node.hpp"
#include "parser/resolve/identity.hpp"

namespace newsgraph::parser {

/// A relation of a record.
struct RelationRef {
  std::uint32_t record = 0, relation = 0;
};

struct FactArgument {
  std::string role;
  std::uint32_t cluster = 0;
  std::vector<RelationRef> mentions;
};

struct Fact {
  std::string type;
  std::optional<std::uint32_t> subject, object;  // clusters; at most one is absent
  Factuality factuality = Factuality::Actual;
  std::optional<std::int64_t> count;
  std::string key;
  std::vector<RelationRef> mentions;    // by date of publication, article id and place
  std::vector<FactArgument> arguments;  // by role, then key of the cluster
};

/// Ascending by key.
std::vector<Fact> distinct_facts(std::span<const Extraction* const> records, const Identity& identity,
                                 std::span<const EntityNode> entities);

}  // namespace newsgraph::parser
