#include "cli/build_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/graph_counts.hpp"

namespace newsgraph::cli {

namespace {

std::string listed(const Counts& counts, std::size_t most) {
  std::string text;
  std::size_t shown = 0, rest = 0;
  for (const auto& [name, count] : counts) {
    if (shown < most) {
      text += fmt::format("{}{} {}", shown++ > 0 ? ", " : "", name, count);
    } else {
      rest += count;
    }
  }
  if (rest > 0) text += fmt::format(", others {}", rest);
  return text;
}

std::size_t sum(const Counts& counts) {
  std::size_t total = 0;
  for (const auto& entry : counts) total += entry.second;
  return total;
}

}  // namespace

void print_build_summary(const std::string& path, const BuildCounts& counts, graph::Store& store) {
  const graph::PropertyGraph graph = store.load();
  Counts entities = label_counts(graph);
  std::erase_if(entities, [](const auto& entry) {
    constexpr std::array<std::string_view, 4> no_types = {"Entity", "Article", "Statement", "Unstated"};
    return std::find(no_types.begin(), no_types.end(), entry.first) != no_types.end();
  });
  Counts relations = type_counts(graph);
  const auto statements = graph.find_label("Statement");
  std::erase_if(relations, [](const auto& entry) { return is_bookkeeping(entry.first); });

  fmt::print(stderr, "{}\n", path);
  fmt::print(stderr, "  articles    {} added, {} changed, {} unchanged{}\n", counts.added, counts.changed,
             counts.unchanged, counts.failed > 0 ? fmt::format(", {} not readable", counts.failed) : "");
  fmt::print(stderr, "  sentences   {} read in this build\n", counts.sentences);
  fmt::print(stderr, "  entities    {}: {}\n", sum(entities), listed(entities, 10));
  fmt::print(stderr, "  relations   {}: {}\n", sum(relations), listed(relations, 12));
  fmt::print(stderr, "  statements  {}\n", statements ? graph.node_count(*statements) : 0);
  fmt::print(stderr, "  time        {:.2f} s", counts.seconds);
  if (counts.words > 0) {
    fmt::print(stderr, ", {:.0f} words a second",
               static_cast<double>(counts.words) / std::max(counts.reading_seconds, 1e-6));
  }
  fmt::print(stderr, "\n");
}

}  // namespace newsgraph::cli
