#include "graph/value_index.hpp"

#include <algorithm>

namespace newsgraph::graph {
namespace {

std::uint32_t short_hash(const Value& value) {
  const std::uint64_t hash = hash_of(value) * 0x9e3779b97f4a7c15u;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

const std::vector<ValueIndex::Entry>* ValueIndex::entries(std::uint32_t key,
                                                          const ForEachValue& for_each_value) {
  const std::lock_guard lock(mutex_);
  const auto [found, is_new] = keys_.try_emplace(key);
  if (is_new) return nullptr;
  Key& own = found->second;  // stays where it is
  if (!own.is_made) {
    for_each_value([&](NodeId node, const Value& value) {
      own.entries.push_back({short_hash(value), node});
    });
    std::sort(own.entries.begin(), own.entries.end());
    own.is_made = true;
  }
  return &own.entries;
}

bool ValueIndex::find(std::uint32_t key, const Value& value, const ForEachValue& for_each_value,
                      const Visit& visit) {
  const std::vector<Entry>* all = entries(key, for_each_value);
  if (all == nullptr) return false;
  const std::uint32_t hash = short_hash(value);
  auto entry = std::lower_bound(all->begin(), all->end(), Entry{hash, NodeId{0}});
  for (; entry != all->end() && entry->hash == hash; ++entry) visit(entry->node);
  return true;
}

}  // namespace newsgraph::graph
