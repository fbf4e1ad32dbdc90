#include "graph/algorithms/components.hpp"

#include <boost/pending/disjoint_sets.hpp>
#include <unordered_map>

namespace newsgraph::graph {

std::vector<std::uint32_t> numbered_by_first(std::vector<std::uint32_t> groups) {
  std::unordered_map<std::uint32_t, std::uint32_t> numbers;
  for (std::uint32_t& group : groups)
    group = numbers.emplace(group, static_cast<std::uint32_t>(numbers.size())).first->second;
  return groups;
}

std::vector<std::uint32_t> weak_components(const GraphView& view, const Tick& tick) {
  const std::uint32_t count = view.vertex_count();
  boost::disjoint_sets_with_storage<> sets(count);
  for (const GraphView::Arc& arc : view.all_edges()) {
    sets.union_set(arc.source, arc.target);
    call(tick);
  }
  std::vector<std::uint32_t> groups(count);
  for (std::uint32_t v = 0; v < count; ++v) groups[v] = static_cast<std::uint32_t>(sets.find_set(v));
  return numbered_by_first(std::move(groups));
}

}  // namespace newsgraph::graph
