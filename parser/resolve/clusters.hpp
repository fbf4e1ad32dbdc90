#pragma once
// Union-find over entities that refuses to join what cannot be one thing.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "parser/resolve/profile.hpp"

namespace newsgraph::parser {

/// Would two reports count one thing so? At most a sixth apart.
bool are_near(std::int64_t a, std::int64_t b);

class Clusters {
 public:
  /// By a dense number for each entity: its profile and its record.
  Clusters(std::span<const Profile> profiles, std::span<const std::uint32_t> records);

  /// Of the two sides of a pair that must stay apart, which the entity is on. Before anything is joined.
  void keep_apart(std::uint32_t entity, std::uint32_t pair, bool first_side);
  /// Joins whatever they are; false where they must stay apart.
  bool force(std::uint32_t a, std::uint32_t b, std::string reason);

  std::uint32_t find(std::uint32_t entity) const;
  /// False where they cannot be one.
  /// Coreference keeps nameless things of one article apart; `overrule` joins them all the same, unless they
  /// are counted.
  bool join(std::uint32_t a, std::uint32_t b, std::string reason, bool overrule = false);
  /// Joins groups that an article may speak of twice and articles may count otherwise: by counts that are
  /// near each other, or by none. False where nations, counts or batches stand against it.
  bool join_groups(std::uint32_t a, std::uint32_t b, std::string reason);
  /// Joins b's cluster, which its articles took for something else, to a's: it becomes what a is.
  bool adopt(std::uint32_t a, std::uint32_t b, std::string reason);
  /// Would join() do it? True for members of one cluster.
  bool can_join(std::uint32_t a, std::uint32_t b) const;

  // What a cluster's members say together.
  const std::vector<PersonName>& full_names(std::uint32_t entity) const {
    return facts_[find(entity)].full_names;
  }
  const std::vector<std::string>& nations(std::uint32_t entity) const { return facts_[find(entity)].nations; }
  const std::vector<std::string>& roles(std::uint32_t entity) const { return facts_[find(entity)].roles; }

  /// Of bodies that some article calls by a proper name: folded.
  const std::vector<std::string>& body_names(std::uint32_t entity) const {
    return facts_[find(entity)].body_names;
  }
  const std::vector<std::int64_t>& counts(std::uint32_t entity) const { return facts_[find(entity)].counts; }
  /// The records in which it has no name.
  const std::vector<std::uint32_t>& unnamed_records(std::uint32_t entity) const {
    return facts_[find(entity)].unnamed_records;
  }

  struct Join {
    std::uint32_t a, b;
    std::string reason;
  };
  const std::vector<Join>& joins() const { return joins_; }

 private:
  struct Facts {
    EntityType type = EntityType::Person;
    bool named = false;
    bool additional = false;
    std::vector<PersonName> full_names;
    std::vector<std::string> nations, roles, body_names;
    std::vector<std::int64_t> counts;
    std::vector<std::uint32_t> unnamed_records;  // with a member that has no name, ascending
    std::vector<std::uint32_t> first_of,
        second_of;  // pairs that must stay apart, by the side that this is on
  };
  bool compatible(const Facts& a, const Facts& b, bool overrule) const;
  static bool must_stay_apart(const Facts& a, const Facts& b);
  void absorb(Facts& into, Facts&& other);
  void unite_roots(std::uint32_t x, std::uint32_t y, std::uint32_t a, std::uint32_t b, std::string reason);

  mutable std::vector<std::uint32_t> parent_;
  std::vector<Facts> facts_;  // of roots
  std::vector<Join> joins_;
};

}  // namespace newsgraph::parser
