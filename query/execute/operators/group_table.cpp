#include "query/execute/operators/group_table.hpp"

#include <algorithm>

namespace newsgraph::query::execute {

void GroupTable::clear() {
  keys_.clear();
  hashes_.clear();
  slots_.clear();
}

std::uint32_t GroupTable::hash_of(const graph::Value* key) const {
  std::uint64_t hash = width_;
  for (std::size_t i = 0; i < width_; ++i) hash = (hash ^ graph::hash_of(key[i])) * 0x9e3779b97f4a7c15u;
  return static_cast<std::uint32_t>(hash >> 32);
}

bool GroupTable::is_at(std::size_t group, const graph::Value* key) const {
  return std::equal(key, key + width_, keys_.data() + group * width_, graph::equivalent);
}

std::pair<std::size_t, bool> GroupTable::insert(graph::Value* key) {
  if (width_ == 0 && !hashes_.empty()) return {0, false};
  if (hashes_.size() * 2 >= slots_.size()) grow();
  const auto hash = hash_of(key);
  auto place = hash & (slots_.size() - 1);
  for (; slots_[place] != 0; place = (place + 1) & (slots_.size() - 1)) {
    const auto group = slots_[place] - 1;
    if (hashes_[group] == hash && is_at(group, key)) return {group, false};
  }
  const auto group = hashes_.size();
  slots_[place] = static_cast<std::uint32_t>(group + 1);
  hashes_.push_back(hash);
  for (std::size_t i = 0; i < width_; ++i) keys_.push_back(std::move(key[i]));
  return {group, true};
}

void GroupTable::grow() {
  const auto size = std::max<std::size_t>(64, slots_.size() * 2);
  slots_.assign(size, 0);
  for (std::size_t group = 0; group < hashes_.size(); ++group) {
    auto place = hashes_[group] & (size - 1);
    while (slots_[place] != 0) place = (place + 1) & (size - 1);
    slots_[place] = static_cast<std::uint32_t>(group + 1);
  }
}

}  // namespace newsgraph::query::execute
