#include "query/execute/operators/types.hpp"

#include <algorithm>

namespace newsgraph::query::execute {

const std::vector<graph::TypeId>& Types::ids() const {
  if (complete_) return ids_;
  ids_.clear();
  complete_ = true;
  for (const auto& name : names_) {
    const auto id = graph_.find_type(name);
    if (id)
      ids_.push_back(*id);
    else
      complete_ = false;
  }
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
  return ids_;
}

}  // namespace newsgraph::query::execute
