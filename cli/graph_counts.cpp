#include "cli/graph_counts.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::cli {

namespace {

Counts sorted(Counts counts) {
  std::erase_if(counts, [](const auto& entry) { return entry.second == 0; });
  std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  return counts;
}

}  // namespace

Counts label_counts(const graph::PropertyGraph& graph) {
  Counts counts;
  for (std::uint32_t i = 0; i < graph.label_count(); ++i) {
    const auto label = graph::LabelId(i);
    counts.emplace_back(graph.name(label), graph.node_count(label));
  }
  return sorted(std::move(counts));
}

Counts type_counts(const graph::PropertyGraph& graph) {
  Counts counts;
  for (std::uint32_t i = 0; i < graph.type_count(); ++i) {
    const auto type = graph::TypeId(i);
    counts.emplace_back(graph.name(type), graph.edge_count(type));
  }
  return sorted(std::move(counts));
}

bool is_bookkeeping(std::string_view edge_type) {
  constexpr std::array<std::string_view, 6> types = {"MENTIONS", "ABOUT", "STATED_IN",
                                                     "CITES",    "SAID",  "EXPRESSED"};
  return std::find(types.begin(), types.end(), edge_type) != types.end();
}

}  // namespace newsgraph::cli
