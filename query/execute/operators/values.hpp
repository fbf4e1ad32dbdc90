#pragma once
// Several values as one key: equal where all are equivalent, so that null meets null.

#include <algorithm>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::query::execute {

using Values = std::vector<graph::Value>;

struct ValuesHash {
  std::size_t operator()(const Values& values) const {
    std::size_t hash = values.size();
    for (const auto& value : values) hash = hash * 0x9e3779b97f4a7c15ULL + graph::hash_of(value);
    return hash;
  }
};

struct ValuesEquivalent {
  bool operator()(const Values& a, const Values& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), graph::equivalent);
  }
};

}  // namespace newsgraph::query::execute
