#include "cli/repl/near_misses.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "cli/element_text.hpp"
#include "cli/repl/name_search.hpp"
#include "query/grammar/tokens.hpp"
#include "query/nearest.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::PropertyGraph;
using query::Token;
using query::TokenKind;

/// The names a query uses, in the order of their appearance.
struct UsedNames {
  std::vector<std::string> labels, types, properties, texts;
};

void add_once(std::vector<std::string>& names, std::string_view name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

/// Reads the words alone: what follows a colon inside [ ] is a type, inside { } a value, elsewhere a label.
UsedNames used_names(const query::Tokens& tokens) {
  UsedNames used;
  std::vector<char> brackets;
  bool after_colon = false;
  for (std::size_t i = 0; i + 1 < tokens.all.size(); ++i) {
    const Token& token = tokens.all[i];
    const char inside = brackets.empty() ? ' ' : brackets.back();
    if (token.kind == TokenKind::String) add_once(used.texts, token.text);
    if (token.kind == TokenKind::Symbol && token.partner > 0) brackets.push_back(token.text[0]);
    if (token.kind == TokenKind::Symbol && token.partner < 0 && !brackets.empty()) brackets.pop_back();
    const bool named = token.is_name();
    if (named && after_colon && inside != '{') add_once(inside == '[' ? used.types : used.labels, token.text);
    if (named && i > 0 && tokens.all[i - 1].is_symbol(".") && !tokens.all[i + 1].is_symbol("("))
      add_once(used.properties, token.text);
    if (named && inside == '{' && tokens.all[i + 1].is_symbol(":")) add_once(used.properties, token.text);
    after_colon = token.is_symbol(":") || (after_colon && named && tokens.all[i + 1].is_symbol("|")) ||
                  (token.is_symbol("|") && inside == '[');
  }
  return used;
}

std::string nodes(std::size_t count) { return fmt::format("{} node{}", count, count == 1 ? "" : "s"); }
std::string relationships(std::size_t count) {
  return fmt::format("{} relationship{}", count, count == 1 ? "" : "s");
}

std::size_t nodes_with(const PropertyGraph& graph, std::string_view label) {
  const auto found = graph.find_label(label);
  return found ? graph.node_count(*found) : 0;
}
std::size_t edges_with(const PropertyGraph& graph, std::string_view type) {
  const auto found = graph.find_type(type);
  return found ? graph.edge_count(*found) : 0;
}

std::string missing_label(const PropertyGraph& graph, const std::string& wanted) {
  query::Nearest nearest(wanted);
  for (std::uint32_t i = 0; i < graph.label_count(); ++i) {
    const auto label = graph::LabelId(i);
    if (graph.node_count(label) > 0) nearest.offer(graph.name(label));
  }
  std::string text = fmt::format("no label `{}`", wanted);
  if (const auto found = nearest.found())
    text += fmt::format("; `{}` has {}", *found, nodes(nodes_with(graph, *found)));
  return text;
}

std::string missing_type(const PropertyGraph& graph, const std::string& wanted) {
  query::Nearest nearest(wanted);
  for (std::uint32_t i = 0; i < graph.type_count(); ++i) {
    const auto type = graph::TypeId(i);
    if (graph.edge_count(type) > 0) nearest.offer(graph.name(type));
  }
  std::string text = fmt::format("no relationship type `{}`", wanted);
  if (const auto found = nearest.found())
    text += fmt::format("; `{}` has {}", *found, relationships(edges_with(graph, *found)));
  return text;
}

std::string missing_property(const PropertyGraph& graph, const std::string& wanted) {
  query::Nearest nearest(wanted);
  for (std::uint32_t i = 0; i < graph.key_count(); ++i) nearest.offer(graph.name(graph::KeyId(i)));
  std::string text = fmt::format("no property `{}`", wanted);
  if (const auto found = nearest.found()) text += fmt::format("; `{}` is one", *found);
  return text;
}

std::vector<std::string> missing_names(const PropertyGraph& graph, const std::vector<std::string>& texts) {
  std::vector<std::string> hints;
  const auto near = names_near(graph, texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!near[i] || near[i]->empty()) continue;
    std::vector<std::string> quoted;
    for (const std::string& name : *near[i]) quoted.push_back('\'' + name + '\'');
    hints.push_back(fmt::format("nothing is named '{}'; near it: {}", texts[i], listed(quoted)));
  }
  return hints;
}

/// "[:SENT] goes from Country (15) to Unit (10), Group (5)".
std::string ends_of(const PropertyGraph& graph, const std::string& type) {
  const auto id = graph.find_type(type);
  std::map<std::string, std::size_t> from, to;
  for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
    const auto edge = EdgeId(i);
    if (!graph.contains(edge) || graph.type_of(edge) != *id) continue;
    ++from[type_name_of(graph, graph.source(edge))];
    ++to[type_name_of(graph, graph.target(edge))];
  }
  const auto described = [](const std::map<std::string, std::size_t>& counts) {
    std::vector<std::pair<std::size_t, std::string>> sorted;
    for (const auto& [name, count] : counts) sorted.emplace_back(count, name);
    std::sort(sorted.rbegin(), sorted.rend());
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < sorted.size() && i < 4; ++i)
      parts.push_back(fmt::format("{} ({})", sorted[i].second.empty() ? "unlabelled" : sorted[i].second,
                                  sorted[i].first));
    return listed(parts);
  };
  return fmt::format("[:{}] has {}: from {}, to {}", type, relationships(graph.edge_count(*id)),
                     described(from), described(to));
}

}  // namespace

std::vector<std::string> near_misses(const PropertyGraph& graph, std::string_view statement) {
  const query::Tokens tokens = query::tokenize(statement);
  const UsedNames used = used_names(tokens);
  std::vector<std::string> hints;
  for (const std::string& label : used.labels) {
    if (nodes_with(graph, label) == 0) hints.push_back(missing_label(graph, label));
  }
  for (const std::string& type : used.types) {
    if (edges_with(graph, type) == 0) hints.push_back(missing_type(graph, type));
  }
  for (const std::string& property : used.properties) {
    if (!graph.find_key(property)) hints.push_back(missing_property(graph, property));
  }
  for (std::string& hint : missing_names(graph, used.texts)) hints.push_back(std::move(hint));
  if (!hints.empty()) return hints;
  std::vector<std::string> parts;
  for (const std::string& label : used.labels)
    parts.push_back(fmt::format("(:{}) has {}", label, nodes(nodes_with(graph, label))));
  if (!parts.empty() && parts.size() + used.types.size() > 1)
    hints.push_back(fmt::format("{}", fmt::join(parts, ", ")));
  for (const std::string& type : used.types) hints.push_back(ends_of(graph, type));
  return hints;
}

}  // namespace newsgraph::cli
