// Entities and what is between them.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

#include "cli/diagram/diagram.hpp"
#include "cli/element_text.hpp"
#include "cli/terminal.hpp"
#include "cli/text_lines.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::NodeId;
using graph::PropertyGraph;
using graph::Value;

constexpr std::size_t most_name_lines = 4;
constexpr std::int64_t largest_in_words = 12;  // a name has smaller numbers in words
constexpr std::size_t most_relations = 4;
constexpr std::size_t longest_tooltip = 800;                       // bytes, before the last sentence
constexpr std::size_t most_sentences = 2, longest_sentence = 280;  // columns
constexpr std::size_t few_nodes = 10;
/// Leading lines round everything takes a time that grows with the cube of what is drawn: eight seconds here.
constexpr std::size_t most_led_round = 360;  // nodes and edges

struct Parallel {
  std::map<std::string, std::int64_t> support_of_verb;
  std::string tooltip;
  std::int64_t support = 0;
  bool faint = true;
};

/// Few nodes and trees read best from left to right; what is woven together would get too wide that way.
Layout layout_for(std::size_t nodes, std::size_t edges) {
  if (nodes + edges > most_led_round) return Layout::Forces;
  return nodes <= few_nodes || edges < nodes ? Layout::Ranks : Layout::Stress;
}

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

void add_evidence(const PropertyGraph& graph, const graph::Store* store, EdgeId edge, std::string& tooltip) {
  if (tooltip.size() > longest_tooltip) return;
  const std::string verb = verb_with_count(graph, edge);
  const std::string_view how = factuality_in_words(factuality_of(graph, edge));
  std::string text =
      fmt::format("{} {} {}{}", name_of(graph, graph.source(edge)), verb, name_of(graph, graph.target(edge)),
                  how.empty() ? "" : fmt::format(" ({})", how));
  std::string sentences = evidence_text(graph, store, edge);
  if (sentences.empty()) sentences = as_text(property_of(graph, edge, "text"));
  if (!sentences.empty()) text += '\n' + sentences;
  tooltip += (tooltip.empty() ? "" : "\n\n") + text;
}

}  // namespace

std::string wrapped_text(std::string_view text, std::size_t width, std::size_t most) {
  std::string result;
  const auto lines = lines_of(text, width);
  for (std::size_t i = 0; i < lines.size() && i < most; ++i) {
    if (i > 0) result += '\n';
    result += lines[i];
  }
  if (lines.size() > most) result += "\u2026";
  return result;
}

bool is_standing(const PropertyGraph& graph, EdgeId edge) {
  constexpr std::array<std::string_view, 6> types = {"BELONGS_TO", "PART_OF", "WORKS_FOR",
                                                     "MEMBER_OF",  "LEADS",   "LOCATED_IN"};
  return std::find(types.begin(), types.end(), graph.name(graph.type_of(edge))) != types.end();
}

Certainty certainty_of(const PropertyGraph& graph, EdgeId edge) {
  const std::string factuality = factuality_of(graph, edge);
  if (factuality == "planned" || factuality == "possible") return Certainty::Planned;
  if (factuality == "alleged") return Certainty::Alleged;
  return factuality == "denied" ? Certainty::Denied : Certainty::Actual;
}

DiagramNode node_of(const PropertyGraph& graph, NodeId node) {
  DiagramNode result;
  result.type = type_name_of(graph, node);
  const std::string name = name_of(graph, node);
  result.text = wrapped_text(name, name_width, most_name_lines);
  const auto count = as_count(property_of(graph, node, "count"));
  const bool counted = name.find_first_of("0123456789") != std::string::npos;
  if (count && *count > largest_in_words && !counted) result.text += '\n' + grouped(*count);
  result.tooltip = name;
  if (const std::string role = as_text(property_of(graph, node, "role")); !role.empty())
    result.tooltip += ", " + role;
  if (!result.type.empty() && result.type != "Unstated") result.tooltip += " (" + result.type + ')';
  const auto aliases = as_texts(property_of(graph, node, "aliases"));
  if (!aliases.empty()) result.tooltip += "\nalso " + listed(aliases);
  return result;
}

std::string evidence_text(const PropertyGraph& graph, const graph::Store* store,
                          const graph::Element& element) {
  if (store == nullptr) return {};
  const auto all = store->evidence(element);
  std::string text;
  for (std::size_t i = 0; i < all.size() && i < most_sentences; ++i) {
    std::string speakers;
    for (const auto& [name, value] : all[i].attributes) {
      if (name == "said_by") speakers = listed(as_texts(value));
    }
    if (i > 0) text += '\n';
    // Of a long sentence the words that say it.
    const bool is_long = all[i].passage_text.empty() || display_width(all[i].passage_text) > longest_sentence;
    text += fmt::format("\u201C{}\u201D \u2014 {}{}",
                        wrapped_text(is_long ? all[i].text : all[i].passage_text, longest_sentence, 1),
                        speakers.empty() ? std::string() : speakers + ", in ",
                        article_in_words(graph, all[i].source));
  }
  if (all.size() > most_sentences) text += fmt::format("\nand {} more", all.size() - most_sentences);
  return text;
}

Diagram entity_diagram(const PropertyGraph& graph, const graph::Store* store, const Selection& selection) {
  Diagram diagram;
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
    parallel.support_of_verb[verb_with_count(graph, edge)] += support_of(graph, edge);
    parallel.support += support_of(graph, edge);
    parallel.faint = parallel.faint && is_standing(graph, edge);
    add_evidence(graph, store, edge, parallel.tooltip);
  }
  for (const auto& [place, parallel] : gathered) {
    const auto& [from, to, certainty] = place;
    diagram.edges.push_back(
        {from, to, certainty, text_of(parallel), parallel.tooltip, parallel.support, true, parallel.faint});
  }
  diagram.layout = layout_for(diagram.nodes.size(), diagram.edges.size());
  return diagram;
}

}  // namespace newsgraph::cli
