#pragma once
// Who is who over all articles: one thing is one cluster of the articles' entities.
//
// Entities that share a strong key (a full name, a nation and a kind, a country …) are one; weaker likenesses
// (a missing first name, a misspelling, an acronym, a description without a name) link only where the link is
// the only one possible or the articles tell the same story. A link is refused where the two clusters hold
// what cannot be one thing: two given names, two nations, two head counts. Depends on the set of records
// alone, not on their order.

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/identity_rules.hpp"

namespace newsgraph::parser {

/// An entity of a record: indices into the span of records and the record's entities.
struct EntityRef {
  std::uint32_t record = 0;
  EntityIndex entity = 0;
  auto operator<=>(const EntityRef&) const = default;
};

/// Why two entities are one.
struct Link {
  EntityRef a, b;
  std::string reason;  // in plain words: "the same name", "initials or an acronym in brackets: qb"
};

struct Identity {
  std::vector<std::vector<EntityRef>> clusters;        // each ascending; ascending by first member
  std::vector<std::vector<std::uint32_t>> cluster_of;  // by record and entity
  /// Of groups and units without a name, "nation, kind"; else empty. By cluster.
  std::vector<std::string> kinds;
  /// The one nation that its articles give a cluster, a country's canonical name; else empty. By cluster.
  std::vector<std::string> nations;
  std::vector<Link> links;  // what the clusters were joined by
};

/// The records must ascend by article id. The user's rules come before all that the program finds out.
Identity identify(std::span<const Extraction* const> records, const Lexicon& lexicon,
                  std::span<const IdentityRule> rules = {});

/// Why each entity is in its cluster, by record and entity: the link that leads to the cluster's first one.
/// nullptr for the first itself. Borrows the identity.
std::vector<std::vector<const Link*>> reasons_of(const Identity& identity);

}  // namespace newsgraph::parser
