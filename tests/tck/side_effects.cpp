#include "tests/tck/side_effects.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "tests/tck/canonical.hpp"

namespace newsgraph::tck {

namespace {

void add_properties(std::set<std::string>& all, const std::string& owner, const graph::Properties& properties,
                    const graph::PropertyGraph& graph) {
  for (const auto& [key, value] : properties) {
    all.insert(
        fmt::format("{}.{} = {}", owner, graph.name(key), canonical(value, graph, ListOrder::Matters)));
  }
}

std::size_t missing_from(const std::set<std::string>& some, const std::set<std::string>& others) {
  std::vector<std::string> rest;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(rest));
  return rest.size();
}

}  // namespace

Snapshot take_snapshot(const graph::PropertyGraph& graph) {
  Snapshot snapshot;
  for (std::uint32_t i = 0; i < graph.node_bound(); ++i) {
    const graph::NodeId node{i};
    if (!graph.contains(node)) continue;
    const auto name = fmt::format("n{}", i);
    snapshot.nodes.insert(name);
    for (const auto label : graph.labels(node)) snapshot.labels.emplace(graph.name(label));
    add_properties(snapshot.properties, name, graph.properties(node), graph);
  }
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    const graph::EdgeId edge{i};
    if (!graph.contains(edge)) continue;
    const auto name = fmt::format("r{}", i);
    snapshot.relationships.insert(name);
    add_properties(snapshot.properties, name, graph.properties(edge), graph);
  }
  return snapshot;
}

std::map<std::string, std::size_t> side_effects(const Snapshot& before, const Snapshot& after) {
  std::map<std::string, std::size_t> effects;
  const auto compare = [&effects](const char* what, const auto& old_ones, const auto& new_ones) {
    if (const auto added = missing_from(new_ones, old_ones)) effects[std::string("+") + what] = added;
    if (const auto removed = missing_from(old_ones, new_ones)) effects[std::string("-") + what] = removed;
  };
  compare("nodes", before.nodes, after.nodes);
  compare("relationships", before.relationships, after.relationships);
  compare("labels", before.labels, after.labels);
  compare("properties", before.properties, after.properties);
  return effects;
}

std::string to_string(const std::map<std::string, std::size_t>& effects) {
  std::vector<std::string> parts;
  for (const auto& [name, count] : effects) parts.push_back(fmt::format("{} {}", name, count));
  return parts.empty() ? "none" : fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace newsgraph::tck
