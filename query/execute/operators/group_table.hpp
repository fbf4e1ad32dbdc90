#pragma once
// Groups by their keys, numbered in the order of their coming.

#include <cstdint>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::query::execute {

class GroupTable {
 public:
  /// `width`: values a key has.
  explicit GroupTable(std::size_t width) : width_(width) {}

  void clear();
  std::size_t size() const { return hashes_.size(); }
  graph::Value* keys(std::size_t group) { return keys_.data() + group * width_; }
  /// The group whose keys are equivalent to these, a new one where there is none (then the keys are moved
  /// from).
  std::pair<std::size_t, bool> insert(graph::Value* key);

 private:
  std::uint32_t hash_of(const graph::Value* key) const;
  bool is_at(std::size_t group, const graph::Value* key) const;
  void grow();

  std::size_t width_;
  std::vector<graph::Value> keys_;     // `width_` values a group
  std::vector<std::uint32_t> hashes_;  // by group
  std::vector<std::uint32_t> slots_;   // open addressing, group + 1, 0 where free; a power of two
};

}  // namespace newsgraph::query::execute
