#include "parser/resolve/bare_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "parser/language/letters.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/owners.hpp"

namespace newsgraph::parser {
namespace {

bool is_description(const std::string& name) { return !name.empty() && name[0] >= 'a' && name[0] <= 'z'; }

/// What the article says there without its determiner, folded; empty where somebody owns it or where it goes
/// on with what it is of.
std::string bare_text(std::string_view text, const Span& span) {
  static constexpr std::array<std::string_view, 7> determiners{"the",  "a",     "an",   "this",
                                                               "that", "these", "those"};
  static constexpr std::array<std::string_view, 7> complements{" of ",   " for ", " in ", " at ",
                                                               " from ", " to ",  " on "};
  const std::string_view behind = text.substr(span.end);
  if (is_behind_owner(text, span)) return {};
  if (std::any_of(complements.begin(), complements.end(),
                  [&](std::string_view complement) { return behind.starts_with(complement); }))
    return {};
  std::string words = fold(text.substr(span.start, span.size()));
  if (const auto gap = words.find(' ');
      gap != std::string::npos && is_one_of(words.substr(0, gap), determiners))
    words.erase(0, gap + 1);
  return words;
}

/// All that articles call a cluster's members without more.
std::set<std::string> bare_names(std::span<const Extraction* const> records,
                                 const std::vector<EntityRef>& members) {
  std::set<std::string> bare;
  for (const EntityRef& ref : members) {
    const Extraction& record = *records[ref.record];
    for (const EntityMention& mention : record.entities[ref.entity].mentions)
      if (mention.kind == MentionKind::Nominal && mention.span.end <= record.article.text.size())
        bare.insert(bare_text(record.article.text, mention.span));
  }
  return bare;
}

/// The shortest alias that ends with the description, "Peruvian army", "dozens of soldiers", and does not
/// begin with a pronoun, "her office"; empty where none does.
std::string with_owner(const EntityNode& node, const std::string& description) {
  std::string best;
  for (const std::string& alias : node.aliases) {
    const bool longer = alias.size() > description.size() + 1 && alias.ends_with(' ' + description);
    const bool named = !is_owner(fold(alias.substr(0, alias.find(' '))));
    if (longer && named && (best.empty() || alias.size() < best.size())) best = alias;
  }
  return best;
}

void drop(EntityNode& node, const std::string& folded) {
  if (fold(node.name) == folded) {
    const std::string fuller = with_owner(node, node.name);
    if (fuller.empty()) return;
    node.name = fuller;
    std::erase(node.aliases, fuller);
  }
  std::erase_if(node.aliases,
                [&](const std::string& alias) { return is_description(alias) && fold(alias) == folded; });
}

}  // namespace

void leave_bare_names(std::vector<EntityNode>& nodes, std::span<const Extraction* const> records,
                      const Identity& identity) {
  std::map<std::string, std::set<std::size_t>> bearers;  // nodes by folded description
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (is_description(nodes[i].name)) bearers[fold(nodes[i].name)].insert(i);
    for (const std::string& alias : nodes[i].aliases)
      if (is_description(alias)) bearers[fold(alias)].insert(i);
  }
  std::map<std::size_t, std::set<std::string>> bare;  // by node, as far as asked for
  for (const auto& [description, all] : bearers) {
    if (all.size() < 2) continue;
    const auto is_called_so = [&](std::size_t i) {
      const auto found = bare.find(i);
      return (found != bare.end() ? found : bare.emplace(i, bare_names(records, identity.clusters[i])).first)
          ->second.contains(description);
    };
    if (std::none_of(all.begin(), all.end(), is_called_so)) continue;
    for (const std::size_t i : all)
      if (!is_called_so(i)) drop(nodes[i], description);
  }
}

}  // namespace newsgraph::parser
