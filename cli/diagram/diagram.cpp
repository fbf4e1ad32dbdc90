#include "cli/diagram/diagram.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

#include "cli/terminal.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::Kind;
using graph::NodeId;
using graph::PropertyGraph;
using graph::Value;

constexpr std::size_t name_width = 20;    // columns, then the name is wrapped
constexpr std::size_t longest_name = 80;  // columns, then it is cut
constexpr std::size_t most_relations = 4;

template <class Id>
Value property(const PropertyGraph& graph, Id element, std::string_view name) {
  const auto key = graph.find_key(name);
  return key ? graph.property(element, *key) : Value();
}

std::string text_property(const PropertyGraph& graph, NodeId node, std::string_view name) {
  const Value value = property(graph, node, name);
  return value.kind() == Kind::String ? std::string(value.string()) : std::string();
}

/// 12500 as "12,500".
std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3 + (number < 0); i -= 3) digits.insert(i - 3, ",");
  return digits;
}

std::string shortened(std::string_view text) {
  std::size_t position = 0, columns = 0;
  while (position < text.size()) {
    const std::size_t start = position;
    parser::next_code_point(text, position);
    columns += display_width(text.substr(start, position - start));
    if (columns > longest_name) return std::string(parser::trimmed(text.substr(0, start))) + "\u2026";
  }
  return std::string(text);
}

/// Words in lines of at most `name_width` columns; longer words stay whole.
std::string wrapped(std::string_view text) {
  std::string result;
  std::size_t columns = 0;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    const std::size_t width = display_width(word);
    if (columns > 0) {
      const bool breaks = columns + 1 + width > name_width;
      result += breaks ? '\n' : ' ';
      columns = breaks ? 0 : columns + 1;
    }
    result += word;
    columns += width;
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return result;
}

std::string type_of(const PropertyGraph& graph, NodeId node) {
  constexpr std::array<std::string_view, 11> types = {"Person",    "Agency",  "Country", "Place",
                                                      "Unit",      "Group",   "Weapon",  "Agreement",
                                                      "Statement", "Article", "Unstated"};
  for (const std::string_view type : types) {
    const auto label = graph.find_label(type);
    if (label && graph.has_label(node, *label)) return std::string(type);
  }
  return {};
}

std::string name_of(const PropertyGraph& graph, NodeId node) {
  for (const std::string_view key : {"name", "title", "text", "id"}) {
    if (std::string name = text_property(graph, node, key); !name.empty()) return name;
  }
  const auto labels = graph.labels(node);
  return labels.empty() ? "node" : std::string(graph.name(labels.front()));
}

DiagramNode node_of(const PropertyGraph& graph, NodeId node) {
  DiagramNode result;
  result.type = type_of(graph, node);
  const std::string name = result.type == "Unstated" ? "not stated" : name_of(graph, node);
  result.text = wrapped(shortened(name));
  const Value count = property(graph, node, "count");
  const bool counted = name.find_first_of("0123456789") != std::string::npos;
  if (count.kind() == Kind::Integer && !counted) result.text += '\n' + grouped(count.integer());
  result.tooltip = name;
  if (const std::string role = text_property(graph, node, "role"); !role.empty())
    result.tooltip += ", " + role;
  if (!result.type.empty()) result.tooltip += " (" + result.type + ')';
  return result;
}

Certainty certainty_of(const PropertyGraph& graph, EdgeId edge) {
  const Value value = property(graph, edge, "factuality");
  if (value.kind() != Kind::String) return Certainty::Actual;
  if (value.string() == "planned" || value.string() == "possible") return Certainty::Planned;
  if (value.string() == "alleged") return Certainty::Alleged;
  return value.string() == "denied" ? Certainty::Denied : Certainty::Actual;
}

std::string verb_of(const PropertyGraph& graph, EdgeId edge) {
  std::string verb(graph.name(graph.type_of(edge)));
  for (char& c : verb) c = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const Value count = property(graph, edge, "count");
  if (count.kind() == Kind::Integer) verb += ' ' + grouped(count.integer());
  return verb;
}

std::int64_t support_of(const PropertyGraph& graph, EdgeId edge) {
  const Value value = property(graph, edge, "support");
  return value.kind() == Kind::Integer ? std::max<std::int64_t>(1, value.integer()) : 1;
}

struct Parallel {
  std::map<std::string, std::int64_t> support_of_verb;
  std::string tooltip;
  std::int64_t support = 0;
};

std::string text_of(const Parallel& edges) {
  std::vector<std::pair<std::string, std::int64_t>> verbs(edges.support_of_verb.begin(),
                                                          edges.support_of_verb.end());
  std::stable_sort(verbs.begin(), verbs.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (std::size_t i = 0; i < verbs.size() && i < most_relations; ++i) {
    if (i > 0) text += '\n';
    text += verbs[i].first;
    if (verbs[i].second > 1) text += fmt::format(" ({}\u00D7)", verbs[i].second);
  }
  if (verbs.size() > most_relations) text += fmt::format("\nand {} more", verbs.size() - most_relations);
  return text;
}

}  // namespace

Diagram make_diagram(const PropertyGraph& graph, const Selection& selection, std::string title,
                     std::string note) {
  Diagram diagram{std::move(title), std::move(note), {}, {}};
  std::unordered_map<std::uint32_t, std::size_t> index;
  for (const NodeId node : selection.nodes) {
    index.emplace(static_cast<std::uint32_t>(node), diagram.nodes.size());
    diagram.nodes.push_back(node_of(graph, node));
  }
  std::map<std::tuple<std::size_t, std::size_t, Certainty>, Parallel> gathered;
  for (const EdgeId edge : selection.edges) {
    const std::size_t from = index.at(static_cast<std::uint32_t>(graph.source(edge)));
    const std::size_t to = index.at(static_cast<std::uint32_t>(graph.target(edge)));
    Parallel& parallel = gathered[{from, to, certainty_of(graph, edge)}];
    parallel.support_of_verb[verb_of(graph, edge)] += support_of(graph, edge);
    parallel.support += support_of(graph, edge);
    const Value text = property(graph, edge, "text");
    if (text.kind() != Kind::String || parallel.tooltip.size() > 500) continue;
    parallel.tooltip += (parallel.tooltip.empty() ? "" : "\n") + std::string(text.string());
  }
  for (const auto& [place, parallel] : gathered) {
    const auto& [from, to, certainty] = place;
    diagram.edges.push_back({from, to, certainty, text_of(parallel), parallel.tooltip, parallel.support});
  }
  return diagram;
}

}  // namespace newsgraph::cli
