#include "parser/resolve/clusters.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph::parser {
namespace {

bool is_people(EntityType type) { return type == EntityType::Group || type == EntityType::Unit; }

/// A band may be a group to one article and an organisation to the next.
bool same_class(EntityType a, EntityType b) {
  const auto is_body = [](EntityType type) { return is_people(type) || type == EntityType::Agency; };
  return a == b || (is_body(a) && is_body(b));
}

template <class T>
bool intersect(const std::vector<T>& a, const std::vector<T>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const T& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

/// Some pair must; a cluster may hold a stray phrase that was taken for a name.
bool names_agree(const std::vector<PersonName>& a, const std::vector<PersonName>& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(), [&](const PersonName& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const PersonName& y) { return compare(x, y) != NameLikeness::Different; });
  });
}

template <class T>
void unite(std::vector<T>& into, std::vector<T>&& other) {
  into.insert(into.end(), std::make_move_iterator(other.begin()), std::make_move_iterator(other.end()));
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

}  // namespace

bool are_near(std::int64_t a, std::int64_t b) { return 6 * std::max(a, b) <= 7 * std::min(a, b); }

Clusters::Clusters(std::span<const Profile> profiles, std::span<const std::uint32_t> records)
    : parent_(profiles.size()) {
  std::iota(parent_.begin(), parent_.end(), 0u);
  facts_.reserve(profiles.size());
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const Profile& profile = profiles[i];
    Facts facts;
    facts.type = profile.type;
    facts.named = profile.named;
    facts.additional = profile.additional;
    facts.full_names = profile.full_names;
    facts.roles = profile.roles;
    if (profile.named && profile.type != EntityType::Person) facts.body_names = profile.names;
    if (!profile.nation.empty()) facts.nations.push_back(profile.nation);
    if (profile.count) facts.counts.push_back(*profile.count);
    if (!profile.named) facts.unnamed_records.push_back(records[i]);
    facts_.push_back(std::move(facts));
  }
}

std::uint32_t Clusters::find(std::uint32_t entity) const {
  while (parent_[entity] != entity) entity = parent_[entity] = parent_[parent_[entity]];
  return entity;
}

void Clusters::keep_apart(std::uint32_t entity, std::uint32_t pair, bool first_side) {
  Facts& facts = facts_[find(entity)];
  (first_side ? facts.first_of : facts.second_of).push_back(pair);
}

bool Clusters::must_stay_apart(const Facts& a, const Facts& b) {
  return intersect(a.first_of, b.second_of) || intersect(a.second_of, b.first_of);
}

bool Clusters::compatible(const Facts& a, const Facts& b, bool overrule) const {
  if (must_stay_apart(a, b)) return false;
  if (!same_class(a.type, b.type)) return false;
  if (a.type == EntityType::Person) {
    if (!names_agree(a.full_names, b.full_names)) return false;
    const bool unnamed = a.full_names.empty() || b.full_names.empty();
    if (unnamed && !a.nations.empty() && !b.nations.empty() && !intersect(a.nations, b.nations)) return false;
  } else if (a.type != EntityType::Country && a.type != EntityType::Place) {
    if (!a.nations.empty() && !b.nations.empty() && !intersect(a.nations, b.nations)) return false;
  }
  const bool counted = is_people(a.type) || is_people(b.type) || a.type == EntityType::Weapon;
  if (counted && !(a.named && b.named)) {
    if (a.counts.empty() != b.counts.empty()) return false;
    if (!a.counts.empty() && !intersect(a.counts, b.counts)) return false;
    if (!a.counts.empty() && a.additional != b.additional) return false;
  }
  // Within an article coreference has spoken: what it keeps apart without a name's help stays apart.
  if (overrule && a.counts.empty() && b.counts.empty()) return true;
  return !intersect(a.unnamed_records, b.unnamed_records);
}

bool Clusters::can_join(std::uint32_t a, std::uint32_t b) const {
  const std::uint32_t x = find(a), y = find(b);
  return x == y || compatible(facts_[x], facts_[y], false);
}

void Clusters::absorb(Facts& into, Facts&& other) {
  into.named = into.named || other.named;
  into.additional = into.additional || other.additional;
  unite(into.full_names, std::move(other.full_names));
  unite(into.nations, std::move(other.nations));
  unite(into.roles, std::move(other.roles));
  unite(into.body_names, std::move(other.body_names));
  unite(into.counts, std::move(other.counts));
  unite(into.unnamed_records, std::move(other.unnamed_records));
  unite(into.first_of, std::move(other.first_of));
  unite(into.second_of, std::move(other.second_of));
}

bool Clusters::join(std::uint32_t a, std::uint32_t b, std::string reason, bool overrule) {
  const std::uint32_t x = find(a), y = find(b);
  if (x == y) return true;
  if (!compatible(facts_[x], facts_[y], overrule)) return false;
  unite_roots(x, y, a, b, std::move(reason));
  return true;
}

bool Clusters::join_groups(std::uint32_t a, std::uint32_t b, std::string reason) {
  const std::uint32_t x = find(a), y = find(b);
  if (x == y) return true;
  const Facts &one = facts_[x], &other = facts_[y];
  const bool nations = one.nations.empty() || other.nations.empty() || intersect(one.nations, other.nations);
  const bool counts = std::all_of(one.counts.begin(), one.counts.end(), [&](std::int64_t count) {
    return std::all_of(other.counts.begin(), other.counts.end(),
                       [&](std::int64_t another) { return are_near(count, another); });
  });
  if (must_stay_apart(one, other) || !same_class(one.type, other.type) || !nations || !counts ||
      one.additional != other.additional)
    return false;
  unite_roots(x, y, a, b, std::move(reason));
  return true;
}

bool Clusters::force(std::uint32_t a, std::uint32_t b, std::string reason) {
  const std::uint32_t x = find(a), y = find(b);
  if (x == y) return true;
  if (must_stay_apart(facts_[x], facts_[y])) return false;
  unite_roots(x, y, a, b, std::move(reason));
  return true;
}

bool Clusters::adopt(std::uint32_t a, std::uint32_t b, std::string reason) {
  const std::uint32_t x = find(a), y = find(b);
  if (x == y) return true;
  Facts taken = facts_[y];
  taken.type = facts_[x].type;
  taken.full_names.clear();
  taken.roles.clear();
  if (!compatible(facts_[x], taken, true)) return false;
  facts_[y] = std::move(taken);
  unite_roots(x, y, a, b, std::move(reason));
  return true;
}

void Clusters::unite_roots(std::uint32_t x, std::uint32_t y, std::uint32_t a, std::uint32_t b,
                           std::string reason) {
  if (y < x) std::swap(x, y);
  parent_[y] = x;
  absorb(facts_[x], std::move(facts_[y]));
  joins_.push_back({a, b, std::move(reason)});
}

}  // namespace newsgraph::parser
