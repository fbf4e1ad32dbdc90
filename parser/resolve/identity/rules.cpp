#include "parser/resolve/identity/steps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/surface_names.hpp"

namespace newsgraph::parser {
namespace {

class Rules {
 public:
  explicit Rules(Gathered& all) : all_(all) {}

  void obey(std::span<const IdentityRule> rules) {
    if (rules.empty()) return;
    const Block called = entities_by_name();
    const auto meant = [&](const IdentityRule& rule, const NamedThing& thing) {
      std::vector<std::uint32_t> entities;
      const auto found = called.find(thing.name);
      if (found == called.end()) return entities;
      for (const std::uint32_t e : found->second) {
        const bool here =
            thing.article.empty() || all_.records[all_.record_of[e]]->article.id == thing.article;
        const EntityType type = all_.records[all_.record_of[e]]->entities[all_.ref(e).entity].type;
        if (here && (!rule.type || type == *rule.type)) entities.push_back(e);
      }
      return entities;
    };
    for (std::uint32_t pair = 0; pair < rules.size(); ++pair) {
      if (rules[pair].same) continue;
      for (const std::uint32_t e : meant(rules[pair], rules[pair].a)) all_.clusters.keep_apart(e, pair, true);
      for (const std::uint32_t e : meant(rules[pair], rules[pair].b))
        all_.clusters.keep_apart(e, pair, false);
    }
    for (const IdentityRule& rule : rules) {
      if (!rule.same) continue;
      std::vector<std::uint32_t> all = meant(rule, rule.a), others = meant(rule, rule.b);
      if (all.empty() || others.empty()) continue;
      all.insert(all.end(), others.begin(), others.end());
      const std::uint32_t first = *std::min_element(all.begin(), all.end());
      for (const std::uint32_t e : all) all_.clusters.force(first, e, "your rule: " + rule.text);
    }
  }

 private:
  /// By folded name, alias and title with name.
  Block entities_by_name() const {
    std::map<std::string, std::set<std::uint32_t>> sets;
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Extraction& record = *all_.records[all_.record_of[e]];
      const Entity& entity = record.entities[all_.ref(e).entity];
      sets[folded_name(entity.name)].insert(e);
      for (const std::string& alias : entity.aliases) sets[folded_name(alias)].insert(e);
      for (const std::string& name : surface_names(record, entity, all_.lexicon))
        sets[folded_name(name)].insert(e);
    }
    Block block;
    for (const auto& [name, entities] : sets) block[name].assign(entities.begin(), entities.end());
    return block;
  }

  Gathered& all_;
};

}  // namespace

void obey(Gathered& all, std::span<const IdentityRule> rules) { Rules(all).obey(rules); }

}  // namespace newsgraph::parser
