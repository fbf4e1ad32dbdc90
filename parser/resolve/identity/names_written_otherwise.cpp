#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/steps.hpp"
#include "parser/resolve/identity/words.hpp"

namespace newsgraph::parser {
namespace {

/// Its words in one order, however the text has them; empty where it is one word.
std::string in_order(PersonName words) {
  if (words.size() < 2) return {};
  std::sort(words.begin(), words.end());
  return joined(words);
}

class NamesWrittenOtherwise {
 public:
  explicit NamesWrittenOtherwise(Gathered& all) : all_(all) {}

  void join() {
    Block block;
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      // What is called by its make has a name, too.
      const bool make = p.type == EntityType::Weapon && !p.count && !p.names.empty();
      const bool place_or_body = p.type == EntityType::Place || is_body(p.type) || make;
      if (!(p.named || make) || (!place_or_body && p.type != EntityType::Person)) continue;
      std::set<std::string> keys;
      for (const PersonName& name : names(p)) {
        if (const std::string key = in_order(name); !key.empty()) keys.insert("in order " + key);
        if (!place_or_body) continue;
        for (const std::string& word : name) keys.insert(sound(word));
      }
      for (const std::string& key : keys) block[class_of(p.type) + key].push_back(e);
    }
    for (const auto& [key, entities] : block) {
      if (entities.size() > kCommon) continue;
      for (std::size_t i = 0; i < entities.size(); ++i)
        for (std::size_t j = i + 1; j < entities.size(); ++j) join_if_alike(entities[i], entities[j]);
    }
  }

 private:
  static constexpr std::size_t kCommon = 300;

  static std::vector<PersonName> names(const Profile& p) {
    std::vector<PersonName> all = p.full_names;
    for (const std::string& name : p.names) all.push_back(words_of(name));
    return all;
  }

  /// What misspelt words still share: how they begin.
  static std::string sound(const std::string& word) { return voiceless(consonants(word)).substr(0, 2); }

  void join_if_alike(std::uint32_t a, std::uint32_t b) {
    if (all_.record_of[a] == all_.record_of[b] || !all_.same_story(a, b) ||
        all_.clusters.find(a) == all_.clusters.find(b))
      return;
    for (const PersonName& x : names(all_.profiles[a])) {
      for (const PersonName& y : names(all_.profiles[b])) {
        const bool reordered = x != y && x.size() > 1 && in_order(x) == in_order(y);
        const bool respelt = all_.profiles[a].type != EntityType::Person && written_otherwise(x, y);
        if ((!reordered && !respelt) || !all_.told_in_one_story(a, b)) continue;
        const std::string reason = "a name written otherwise, in one story: " + joined(x) + " / " + joined(y);
        if (reordered && all_.profiles[a].type == EntityType::Person)
          all_.clusters.force(a, b, reason);
        else
          all_.clusters.join(a, b, reason);
        return;
      }
    }
  }

  Gathered& all_;
};

}  // namespace

void join_names_written_otherwise(Gathered& all) { NamesWrittenOtherwise(all).join(); }

}  // namespace newsgraph::parser
