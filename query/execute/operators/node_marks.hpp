#pragma once
// Something for each node that a search has met. Few nodes are kept in a hash table, many in an array by node
// that serves the next search too.

#include <unordered_map>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::query::execute {

template <class Mark>
class NodeMarks {
 public:
  /// Forgets all. `bound`: every node's id is below it.
  void clear(std::uint32_t bound) {
    few_.clear();
    bound_ = bound;
    ++round_;
  }

  /// The node's mark, and whether it was put there just now.
  std::pair<Mark*, bool> insert(graph::NodeId node, const Mark& mark) {
    const auto at = static_cast<std::uint32_t>(node);
    if (many_.empty()) {
      const auto [entry, is_new] = few_.try_emplace(at, mark);
      if (!is_new || ++met_ < bound_ / 16) return {&entry->second, is_new};
      spread();
      return {&many_[at].mark, is_new};
    }
    if (at >= many_.size()) many_.resize(bound_);
    auto& own = many_[at];
    if (own.round == round_) return {&own.mark, false};
    own = {round_, mark};
    return {&own.mark, true};
  }

  /// Null where it has not been met.
  const Mark* find(graph::NodeId node) const {
    const auto at = static_cast<std::uint32_t>(node);
    if (many_.empty()) {
      const auto found = few_.find(at);
      return found == few_.end() ? nullptr : &found->second;
    }
    return at < many_.size() && many_[at].round == round_ ? &many_[at].mark : nullptr;
  }

 private:
  struct Dated {
    std::uint32_t round = 0;  // the search it belongs to
    Mark mark{};
  };

  void spread() {
    many_.resize(bound_);
    for (const auto& [node, mark] : few_) many_[node] = {round_, mark};
    few_.clear();
  }

  std::unordered_map<std::uint32_t, Mark> few_;
  std::vector<Dated> many_;  // by node
  std::uint32_t bound_ = 0;
  std::uint32_t round_ = 0;
  std::size_t met_ = 0;  // in all searches
};

}  // namespace newsgraph::query::execute
