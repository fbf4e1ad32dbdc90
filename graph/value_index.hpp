#pragma once
// Nodes by the value of a property. A key's index is made when it is first needed: at once for declared keys,
// for others when they are asked for a second time; from then on it grows with every value that is set. Only
// what was stored is kept here, never a query's result.

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::graph {

class ValueIndex {
 public:
  using Visit = std::function<void(NodeId node)>;
  /// Calls for each node that has the key with its value.
  using ForEachValue = std::function<void(const std::function<void(NodeId node, const Value& value)>&)>;

  /// Calls visit for the nodes, ascending, that may have a value equivalent to this one; others among them
  /// had one like it, or are there by accident. False where there is no index for the key and none is worth
  /// making yet. Safe from several threads.
  bool find(std::uint32_t key, const Value& value, const ForEachValue& for_each_value, const Visit& visit);

  // Not beside find().
  void declare(std::uint32_t key) { keys_[key].is_wanted = true; }
  void forget(std::uint32_t key) { keys_.erase(key); }
  /// A node has this value now.
  void add(std::uint32_t key, NodeId node, const Value& value);
  /// Forgets all values, for nodes that are gone.
  void clear();
  /// In memory.
  std::size_t bytes() const;

 private:
  struct Entry {
    std::uint32_t hash;
    NodeId node;
    auto operator<=>(const Entry&) const = default;
  };
  struct Key {
    bool is_wanted = false;
    bool is_made = false;
    std::vector<Entry> entries;                             // sorted
    std::unordered_multimap<std::uint32_t, NodeId> recent;  // set since the entries were sorted, by hash
  };
  const Key* made(std::uint32_t key, const ForEachValue& for_each_value);
  static void settle(Key& key);

  std::mutex mutex_;
  std::map<std::uint32_t, Key> keys_;  // those asked for or declared
};

}  // namespace newsgraph::graph
