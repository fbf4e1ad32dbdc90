#include "graph/value_index.hpp"

#include <algorithm>

namespace newsgraph::graph {
namespace {

std::uint32_t short_hash(const Value& value) {
  const std::uint64_t hash = hash_of(value) * 0x9e3779b97f4a7c15u;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

const ValueIndex::Key* ValueIndex::made(std::uint32_t key, const ForEachValue& for_each_value) {
  const std::lock_guard lock(mutex_);
  Key& own = keys_[key];  // stays where it is
  if (!std::exchange(own.is_wanted, true)) return nullptr;
  if (!own.is_made) {
    for_each_value([&](NodeId node, const Value& value) {
      own.entries.push_back({short_hash(value), node});
    });
    std::sort(own.entries.begin(), own.entries.end());
    own.is_made = true;
  }
  return &own;
}

bool ValueIndex::find(std::uint32_t key, const Value& value, const ForEachValue& for_each_value,
                      const Visit& visit) {
  const Key* own = made(key, for_each_value);
  if (own == nullptr) return false;
  const std::uint32_t hash = short_hash(value);
  const auto same = std::ranges::equal_range(own->entries, hash, {}, &Entry::hash);
  const auto [first, last] = own->recent.equal_range(hash);
  if (first == last) {
    for (const Entry& entry : same) visit(entry.node);
    return true;
  }
  std::vector<NodeId> nodes;
  for (const Entry& entry : same) nodes.push_back(entry.node);
  for (auto entry = first; entry != last; ++entry) nodes.push_back(entry->second);
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  for (const NodeId node : nodes) visit(node);
  return true;
}

void ValueIndex::add(std::uint32_t key, NodeId node, const Value& value) {
  if (keys_.empty() || value.is_null()) return;
  const auto found = keys_.find(key);
  if (found == keys_.end() || !found->second.is_made) return;
  Key& own = found->second;
  own.recent.emplace(short_hash(value), node);
  if (own.recent.size() > own.entries.size() / 8 + 1024) settle(own);
}

void ValueIndex::settle(Key& key) {
  for (const auto& [hash, node] : key.recent) key.entries.push_back({hash, node});
  key.recent.clear();
  std::sort(key.entries.begin(), key.entries.end());
  key.entries.erase(std::unique(key.entries.begin(), key.entries.end()), key.entries.end());
}

std::size_t ValueIndex::bytes() const {
  constexpr std::size_t kNode = 32;  // of a hash table: link, hash, entry
  std::size_t bytes = 0;
  for (const auto& [number, key] : keys_) {
    bytes += key.entries.capacity() * sizeof(Entry) + key.recent.size() * kNode;
  }
  return bytes;
}

void ValueIndex::clear() {
  for (auto& [number, key] : keys_) {
    key.is_made = false;
    key.entries = {};
    key.recent = {};
  }
}

}  // namespace newsgraph::graph
