#include "cli/ties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "parser/resolve/folding.hpp"

namespace newsgraph::cli {

namespace {

using graph::Kind;
using graph::Value;

constexpr std::array kTypes = {"SAME_AS", "DIFFERENT_FROM"};

const Value* find(const graph::Map& map, std::string_view name) {
  const auto found = std::ranges::find(map, name, &graph::Map::value_type::first);
  return found != map.end() ? &found->second : nullptr;
}

std::optional<std::string> text(const graph::Map& map, std::string_view name) {
  const Value* value = find(map, name);
  if (value == nullptr || value->kind() != Kind::String) return std::nullopt;
  return std::string(value->string());
}

using Names = std::array<std::string, 2>;

/// As an earlier build wrote them down.
std::optional<Names> noted_names(const graph::Store::MadeEdge& edge) {
  const Value* names = find(edge.properties, "names");
  if (names == nullptr || names->kind() != Kind::List || names->list().size() != 2) return std::nullopt;
  const Value &a = names->list()[0], &b = names->list()[1];
  if (a.kind() != Kind::String || b.kind() != Kind::String) return std::nullopt;
  return Names{std::string(a.string()), std::string(b.string())};
}

std::optional<Names> names_of_ends(const graph::Store::MadeEdge& edge) {
  const auto a = text(edge.source, "name"), b = text(edge.target, "name");
  if (!a || !b) return std::nullopt;
  return Names{*a, *b};
}

}  // namespace

bool has_ties(const graph::Store& store) {
  return std::ranges::any_of(kTypes, [&](const char* type) { return !store.made_edges(type).empty(); });
}

bool has_new_ties(const graph::Store& store) {
  return std::ranges::any_of(kTypes, [&](const char* type) {
    return std::ranges::any_of(store.made_edges(type), [](const auto& edge) { return !noted_names(edge); });
  });
}

std::vector<parser::IdentityRule> rules_of_ties(graph::Store& store, std::vector<std::string>& notices) {
  std::vector<parser::IdentityRule> rules;
  for (const char* type : kTypes) {
    for (const graph::Store::MadeEdge& edge : store.made_edges(type)) {
      auto names = noted_names(edge);
      const bool is_new = !names;
      if (is_new) names = names_of_ends(edge);
      parser::IdentityRule rule;
      rule.same = std::string_view(type) == "SAME_AS";
      if (names) {
        rule.a.name = parser::folded_name((*names)[0]);
        rule.b.name = parser::folded_name((*names)[1]);
        rule.text = fmt::format("\"{}\" {} \"{}\"", (*names)[0], type, (*names)[1]);
      }
      if (rule.a.name.empty() || rule.b.name.empty() || rule.a == rule.b) {
        notices.push_back(
            fmt::format("an edge {} between nodes without two names has no effect; a file of corrections "
                        "can say \"in ARTICLE\"",
                        type));
        continue;
      }
      if (is_new) {
        graph::Map properties = edge.properties;
        std::erase_if(properties, [](const auto& entry) { return entry.first == "names"; });
        properties.emplace_back("names", Value(graph::List{Value((*names)[0]), Value((*names)[1])}));
        store.put_made_edge(edge.row, properties);
      }
      rules.push_back(std::move(rule));
    }
  }
  return rules;
}

}  // namespace newsgraph::cli
