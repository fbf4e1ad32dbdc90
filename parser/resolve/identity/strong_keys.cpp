#include "parser/resolve/identity/steps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/words.hpp"
#include "parser/resolve/office_names.hpp"

namespace newsgraph::parser {
namespace {

class StrongKeys {
 public:
  explicit StrongKeys(Gathered& all) : all_(all) {}

  void join_by_strong_keys() {
    Block block;
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      for (const std::string& key : strong_keys(all_.profiles[e])) block[key].push_back(e);
    }
    join_all(block);
  }

  /// "National Something Service" without a nation is the one that the set knows, if it knows one only.
  void join_namesakes_of_unknown_nation() {
    Block block;
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (!is_body(p.type) || !p.named) continue;
      for (const std::string& name : p.names) {
        if (!is_office_name(name, all_.lexicon))
          block[std::string{class_of(p.type), '|'} + without_blanks(name)].push_back(e);
      }
    }
    for (const auto& [key, entities] : block) {
      std::set<std::string> nations;
      for (const std::uint32_t e : entities) {
        nations.insert(all_.clusters.nations(e).begin(), all_.clusters.nations(e).end());
      }
      if (nations.size() > 1) continue;
      for (const std::uint32_t e : entities)
        all_.clusters.join(entities[0], e, "the same name, and only one body known by it");
    }
  }

 private:
  /// What makes a strong key strong, in words.
  static std::string meaning_of(const std::string& key) {
    if (key[0] == class_of(EntityType::Country)) return "names of one country";
    if (key[0] == class_of(EntityType::Person) || key[0] == class_of(EntityType::Place))
      return "the same name";
    return key.find(',') == std::string::npos ? "the same name" : "the same nation and name or description";
  }

  void join_all(const Block& block) {
    for (const auto& [key, entities] : block) {
      const std::string reason = meaning_of(key);
      for (std::size_t i = 1; i < entities.size(); ++i) {
        // Not every pair of a block fits: an entity joins the first one that it can join.
        for (std::size_t j = 0; j < i && j < 8; ++j) {
          const bool bodies = is_body(all_.profiles[entities[i]].type);
          if (bodies && (all_.are_named_apart(entities[j], entities[i]) ||
                         one_and_several(all_.profiles[entities[j]], all_.profiles[entities[i]])))
            continue;
          if (all_.clusters.join(entities[j], entities[i], reason, true)) break;
        }
      }
    }
  }

  /// "the Norlandish capital" by its name, where the state has one with one name.
  std::string capital_told(const Profile& p) const {
    if (p.named || p.nation.empty() || std::find(p.kinds.begin(), p.kinds.end(), "capital") == p.kinds.end())
      return {};
    for (const Country& country : all_.lexicon.countries())
      if (country.name == p.nation)
        return country.capitals.size() == 1 ? fold(country.capitals.front()) : std::string();
    return {};
  }

  /// What alone makes two entities one, by class: names of persons and places, nation and name or kind of
  /// bodies.
  std::vector<std::string> strong_keys(const Profile& p) const {
    std::vector<std::string> keys;
    const std::string prefix = {class_of(p.type), '|'};
    switch (p.type) {
      case EntityType::Country:
        keys.push_back(prefix + fold(p.nation));
        break;
      case EntityType::Person:
        for (const PersonName& name : p.full_names) keys.push_back(prefix + compact_skeleton(name));
        break;
      case EntityType::Place:
        for (const std::string& name : p.names) {
          if (p.named) keys.push_back(prefix + compact_skeleton(words_of(name)));
        }
        if (const std::string capital = capital_told(p); !capital.empty())
          keys.push_back(prefix + compact_skeleton(words_of(capital)));
        break;
      case EntityType::Agency:
      case EntityType::Group:
      case EntityType::Unit:
      case EntityType::Weapon:
      case EntityType::Agreement: {
        const std::string nation = p.nation.empty() ? "" : fold(p.nation) + ", ";
        const std::string size = p.count ? std::to_string(*p.count) + (p.additional ? " more " : " ") : "";
        for (const std::string& name : p.names) {
          const bool unions = p.type == EntityType::Agency && is_of_known_union(name, all_.lexicon);
          if (!nation.empty() || !is_office_name(name, all_.lexicon) || unions)
            keys.push_back(prefix + nation + size + without_blanks(name));
        }
        // "A Norwegian company" is one of many.
        if (nation.empty() || (p.introduced && !p.named)) break;
        for (const std::string& kind : p.kinds) keys.push_back(prefix + nation + size + without_blanks(kind));
        // "1,500 North Koreans", "the North Koreans"
        if (p.names.empty() && p.kinds.empty()) keys.push_back(prefix + nation + size + "people");
        break;
      }
    }
    return keys;
  }

  Gathered& all_;
};

}  // namespace

void join_by_strong_keys(Gathered& all) { StrongKeys(all).join_by_strong_keys(); }
void join_namesakes_of_unknown_nation(Gathered& all) { StrongKeys(all).join_namesakes_of_unknown_nation(); }

}  // namespace newsgraph::parser
