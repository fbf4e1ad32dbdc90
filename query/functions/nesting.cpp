#include "query/functions/nesting.hpp"

#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "query/error.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::Value;

namespace {

bool nests(const Value& value) { return value.kind() == Kind::List || value.kind() == Kind::Map; }

/// The same for all values that share the content.
const void* content_of(const Value& value) {
  if (value.kind() == Kind::List) return &value.list();
  return &value.map();
}

}  // namespace

void require_shallow(const Value& value) {
  if (!nests(value)) return;
  std::vector<std::pair<const Value*, int>> pending = {{&value, 1}};
  // [[a, a], [a, a]] holds one list in four places: each is looked into again only where it lies deeper.
  std::unordered_map<const void*, int> deepest;
  while (!pending.empty()) {
    const auto [next, depth] = pending.back();
    pending.pop_back();
    if (depth > kDeepestValue) {
      throw argument_error("InvalidArgumentValue",
                           fmt::format("lists and maps cannot nest more than {} deep", kDeepestValue));
    }
    const auto look_into = [&pending, &deepest, below = depth + 1](const Value& child) {
      if (!nests(child)) return;
      auto& known = deepest[content_of(child)];
      if (known >= below) return;
      known = below;
      pending.emplace_back(&child, below);
    };
    if (next->kind() == Kind::List) {
      for (const Value& child : next->list()) look_into(child);
    } else {
      for (const auto& [key, child] : next->map()) look_into(child);
    }
  }
}

}  // namespace newsgraph::query
