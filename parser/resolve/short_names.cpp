#include "parser/resolve/short_names.hpp"

#include <map>
#include <set>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/short_names/bodies.hpp"
#include "parser/resolve/short_names/descriptions.hpp"
#include "parser/resolve/short_names/persons.hpp"

namespace newsgraph::parser {
namespace {

using namespace short_names;

std::set<std::string> short_names_of(const EntityNode& node, bool named, const Lexicon& lexicon) {
  std::set<std::string> names;
  const auto add = [&](const Words& all) {
    for (const std::string& name : all)
      if (name.size() > 2) names.insert(name);
  };
  Words called = node.aliases;
  called.push_back(node.name);
  const bool person = node.type == EntityType::Person && named;
  if (person) add(with_role(node, called, lexicon));
  if (named) add(roles(node, lexicon));
  for (const std::string& name : called) {
    // "Ana Berg, the mayor" is as long as it is.
    if (words_of(name).empty() || name.find(", ") != std::string::npos) continue;
    add(from_description(node, named, called, name, lexicon));
    add(from_body_name(node, named, called, name, lexicon));
    if (person) add(from_person_name(node, called, name, lexicon));
  }
  return names;
}

/// The shortest one that goes on after the name; empty where none does.
std::string fuller_name(const std::string& name, const std::set<std::string>& aliases) {
  std::string shortest;
  for (const std::string& alias : aliases)
    if (alias.starts_with(name + ' ') && (shortest.empty() || alias.size() < shortest.size()))
      shortest = alias;
  return shortest;
}

}  // namespace

void add_short_names(std::vector<EntityNode>& nodes, const std::vector<bool>& named, const Lexicon& lexicon) {
  std::vector<std::set<std::string>> candidates;
  std::map<std::string, std::set<std::size_t>> bearers;  // nodes by folded name
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    candidates.push_back(short_names_of(nodes[i], named[i], lexicon));
    for (const std::string& name : candidates[i]) bearers[fold(name)].insert(i);
    for (const std::string& name : nodes[i].aliases) bearers[fold(name)].insert(i);
    bearers[fold(nodes[i].name)].insert(i);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    std::set<std::string> all(nodes[i].aliases.begin(), nodes[i].aliases.end());
    for (const std::string& name : candidates[i]) {
      if (bearers[fold(name)].size() == 1) all.insert(name);
    }
    all.erase(nodes[i].name);
    // Where several are "spokesman", one is the "spokesman for the embassy".
    const bool ambiguous =
        nodes[i].type == EntityType::Person && !named[i] && bearers[fold(nodes[i].name)].size() > 1;
    if (ambiguous) {
      if (const std::string fuller = fuller_name(nodes[i].name, all); !fuller.empty()) {
        nodes[i].name = fuller;
        all.erase(fuller);
      }
    }
    nodes[i].aliases.assign(all.begin(), all.end());
  }
}

}  // namespace newsgraph::parser
