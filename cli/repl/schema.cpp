// :schema: what there is to ask about.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/colour.hpp"
#include "cli/element_text.hpp"
#include "cli/graph_counts.hpp"
#include "cli/repl/commands.hpp"
#include "cli/repl/session.hpp"
#include "query/nearest.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::NodeId;
using graph::PropertyGraph;
using graph::Value;

constexpr std::size_t longest_example = 40;
constexpr std::size_t most_ends = 4;

struct PropertyUse {
  std::size_t count = 0;
  Value example;
};

/// What the elements of one label or type have in common.
struct Usage {
  std::size_t count = 0;
  std::map<std::string, PropertyUse, std::less<>> properties;
  std::map<std::string, std::size_t> ends;  // "(:Country)-->(:Unit)", of relationships
};

void note(const PropertyGraph& graph, const graph::Properties& properties, Usage& usage) {
  ++usage.count;
  for (const auto& [key, value] : properties) {
    PropertyUse& use = usage.properties[std::string(graph.name(key))];
    if (use.count++ == 0) use.example = value;
  }
}

std::map<std::string, Usage> usage_of_labels(const PropertyGraph& graph) {
  std::map<std::string, Usage> usages;
  for (std::uint32_t i = 0; i < graph.node_bound(); ++i) {
    const auto node = NodeId(i);
    if (!graph.contains(node)) continue;
    const auto properties = graph.properties(node);
    for (const graph::LabelId label : graph.labels(node))
      note(graph, properties, usages[std::string(graph.name(label))]);
  }
  return usages;
}

std::map<std::string, Usage> usage_of_types(const PropertyGraph& graph) {
  std::map<std::string, Usage> usages;
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    const auto edge = EdgeId(i);
    if (!graph.contains(edge)) continue;
    Usage& usage = usages[std::string(graph.name(graph.type_of(edge)))];
    note(graph, graph.properties(edge), usage);
    ++usage.ends[fmt::format("(:{})-->(:{})", type_name_of(graph, graph.source(edge)),
                             type_name_of(graph, graph.target(edge)))];
  }
  return usages;
}

std::string short_example(const PropertyGraph& graph, const Value& value) {
  std::string text = query::to_text(graph, value);
  if (text.size() <= longest_example) return text;
  std::size_t cut = longest_example;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return text.substr(0, cut) + "\u2026";
}

std::string property_names(const Usage& usage) {
  std::string text;
  for (const auto& [name, use] : usage.properties) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::vector<std::pair<std::string, std::size_t>> most_first(
    const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return sorted;
}

std::string overview(const std::string& title, const std::map<std::string, Usage>& usages, bool colour) {
  std::map<std::string, std::size_t> counts;
  std::size_t widest = 0;
  for (const auto& [name, usage] : usages) {
    counts[name] = usage.count;
    widest = std::max(widest, name.size());
  }
  std::string text = inked(title, Ink::Bold, colour) + '\n';
  for (const auto& [name, count] : most_first(counts)) {
    const Usage& usage = usages.at(name);
    std::string line = fmt::format("  :{:<{}} {:>6}", name, widest, count);
    if (!usage.ends.empty()) {
      line += "  " + most_first(usage.ends).front().first;
      if (usage.ends.size() > 1) line += fmt::format(" and {} more", usage.ends.size() - 1);
    } else if (!usage.properties.empty()) {
      line += "  " + property_names(usage);
    }
    text += line + '\n';
  }
  return text;
}

std::string detail(const PropertyGraph& graph, const std::string& name, const Usage& usage, bool colour) {
  std::string text = fmt::format("{} {}\n", inked(':' + name, Ink::Bold, colour), usage.count);
  std::size_t shown = 0;
  for (const auto& [ends, count] : most_first(usage.ends)) {
    if (shown++ == most_ends) {
      text += fmt::format("  and {} more kinds of ends\n", usage.ends.size() - most_ends);
      break;
    }
    text += fmt::format("  {} {}\n", ends, count);
  }
  for (const auto& [property, use] : usage.properties)
    text += fmt::format("  .{:<12} {:>6}  {}\n", property, use.count, short_example(graph, use.example));
  return text;
}

}  // namespace

void show_schema(Session& session, std::string_view argument) {
  const PropertyGraph& graph = session.graph();
  const auto labels = usage_of_labels(graph), types = usage_of_types(graph);
  if (argument.empty()) {
    session.say(overview("Labels", labels, session.colour()) +
                overview("Relationship types", types, session.colour()) +
                (labels.empty() ? "" : "  :schema NAME shows the properties of one, with examples\n"));
    return;
  }
  if (argument.starts_with(':')) argument.remove_prefix(1);
  query::Nearest nearest(argument);
  for (const auto* usages : {&labels, &types}) {
    const auto found = usages->find(std::string(argument));
    if (found != usages->end()) {
      session.say(detail(graph, found->first, found->second, session.colour()));
      return;
    }
    for (const auto& [name, usage] : *usages) nearest.offer(name);
  }
  const auto meant = nearest.found();
  session.complain(fmt::format("no label or relationship type {}{}", argument,
                               meant ? fmt::format("; did you mean {}?", *meant) : std::string()));
}

}  // namespace newsgraph::cli
