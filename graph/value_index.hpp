#pragma once
// Nodes by the value of a property: made by itself for keys that are asked for again, and gone with the next
// change to a node. Only what was stored is kept here, never a query's result.

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::graph {

class ValueIndex {
 public:
  using Visit = std::function<void(NodeId node)>;
  /// Calls for each node that has the key with its value.
  using ForEachValue = std::function<void(const std::function<void(NodeId node, const Value& value)>&)>;

  /// Calls visit for the nodes, ascending, that may have a value equivalent to this one, others among them
  /// only by accident. False where there is no index for the key and none is worth making yet: it is for the
  /// second time. Safe from several threads.
  bool find(std::uint32_t key, const Value& value, const ForEachValue& for_each_value, const Visit& visit);
  /// Not beside find().
  void clear() {
    if (!keys_.empty()) keys_.clear();
  }

 private:
  struct Entry {
    std::uint32_t hash;
    NodeId node;
    auto operator<=>(const Entry&) const = default;
  };
  struct Key {
    bool is_made = false;
    std::vector<Entry> entries;  // sorted
  };
  const std::vector<Entry>* entries(std::uint32_t key, const ForEachValue& for_each_value);

  std::mutex mutex_;
  std::map<std::uint32_t, Key> keys_;  // those asked for
};

}  // namespace newsgraph::graph
