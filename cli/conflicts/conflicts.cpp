#include "cli/conflicts/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <tuple>

#include "cli/element_text.hpp"

namespace newsgraph::cli {

namespace {

using graph::PropertyGraph;

std::int64_t support_of_side(const PropertyGraph& graph, const Side& side) {
  std::int64_t support = 0;
  for (const Claim& claim : side) support += support_of(graph, claim.edge);
  return support;
}

/// A quarrel matters where many vouch for both sides of it.
std::int64_t weight_of(const PropertyGraph& graph, const Conflict& conflict) {
  std::int64_t all = 0, weakest = std::numeric_limits<std::int64_t>::max();
  for (const Side& side : conflict.sides) {
    const std::int64_t support = support_of_side(graph, side);
    all += support;
    weakest = std::min(weakest, support);
  }
  return all + 2 * weakest;
}

void append(std::vector<Conflict>& all, std::vector<Conflict>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

std::vector<Conflict> conflicts_in(const PropertyGraph& graph) {
  const std::vector<Claim> all = claims_of(graph);
  std::vector<Conflict> found = conflicting_counts(graph, all);
  append(found, facts_and_denials(graph, all));
  append(found, plans_called_off(graph, all));
  for (Conflict& conflict : found) {
    for (Side& side : conflict.sides) {
      std::stable_sort(side.begin(), side.end(), [&](const Claim& a, const Claim& b) {
        return support_of(graph, a.edge) > support_of(graph, b.edge);
      });
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](const Conflict& a, const Conflict& b) {
    const auto key = [&](const Conflict& conflict) {
      return std::tuple(-weight_of(graph, conflict), conflict.about);
    };
    return key(a) < key(b);
  });
  return found;
}

std::string claim_in_words(const PropertyGraph& graph, const Claim& claim) {
  return fmt::format("{} {}", verb_with_count(graph, claim.edge), name_of(graph, claim.object));
}

std::vector<std::string> vouchers_of(const PropertyGraph& graph, const Claim& claim) {
  auto vouchers = as_texts(property_of(graph, claim.edge, "said_by"));
  if (vouchers.empty()) vouchers.emplace_back("the article");
  return vouchers;
}

}  // namespace newsgraph::cli
