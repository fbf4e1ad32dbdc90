#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/groups.hpp"
#include "parser/resolve/identity/steps.hpp"
#include "parser/resolve/identity/words.hpp"

namespace newsgraph::parser {
namespace {

class Rebels {
 public:
  Rebels(Gathered& all, const std::vector<GroupTraits>& traits)
      : all_(all), traits_(traits), bands_(all.count()) {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (is_called_a_band(e)) bands_[e] = true;
      if (const auto whose = band_of(e)) bands_[*whose] = true;
    }
  }

  void join() {
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (!are_rebels(e)) continue;
      if (const auto own = band_of(e))
        all_.clusters.join_groups(*own, e, "those who fight for a band stand for it");
      else if (is_bare(all_.profiles[e]) && (is_said_of_rebels(e) || traits_[e].definite))
        join_only_band(e);
    }
  }

 private:
  bool is_rebel(const std::string& word) const {
    return all_.lexicon.lists(WordList::Rebels, word) ||
           (word.ends_with('s') && all_.lexicon.lists(WordList::Rebels, word.substr(0, word.size() - 1)));
  }

  /// Several without a number and a name; "Norlander fighters" may be anybody's.
  bool are_rebels(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    if (!is_group(p) || p.type == EntityType::Weapon || p.count || p.additional || !p.plural) return false;
    const GroupTraits& traits = traits_[e];
    if (traits.share || traits.by_pronoun) return false;
    return std::any_of(traits.nouns.begin(), traits.nouns.end(), [&](const std::string& noun) {
      return is_rebel(noun) && (all_.clusters.nations(e).empty() || all_.lexicon.usual_word(noun) == "rebel");
    });
  }

  /// "The Lake Front, the main rebel group", "rebel Lake Front".
  bool is_called_a_band(std::uint32_t e) const {
    const Profile& p = all_.profiles[e];
    if (!p.named || !is_body(p.type)) return false;
    const Entity& entity = all_.records[all_.record_of[e]]->entities[all_.ref(e).entity];
    std::vector<std::string> callings = entity.aliases;
    callings.insert(callings.end(), p.kinds.begin(), p.kinds.end());
    callings.insert(callings.end(), p.roles.begin(), p.roles.end());
    return std::any_of(callings.begin(), callings.end(), [&](const std::string& calling) {
      const PersonName words = words_of(fold(calling));
      return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is_rebel(word); });
    });
  }

  /// "The rebels", "rebels in the hills"; "hill rebels" and "the fighters" may be others.
  static bool is_bare(const Profile& p) {
    return p.names.empty() && std::all_of(p.kinds.begin(), p.kinds.end(), [](const std::string& kind) {
             const PersonName words = words_of(kind);
             return !words.empty() && words[0] != "fighter" &&
                    (words.size() == 1 || (words.size() > 2 && words[1].size() < 5));
           });
  }

  /// "Terrorists" may be any.
  bool is_said_of_rebels(std::uint32_t e) const {
    const auto& kinds = all_.profiles[e].kinds;
    return std::any_of(kinds.begin(), kinds.end(), [](const std::string& kind) { return kind == "rebel"; });
  }

  /// The named body whose fighters they are.
  std::optional<std::uint32_t> band_of(std::uint32_t e) const {
    if (!are_rebels(e)) return std::nullopt;
    const std::uint32_t record = all_.record_of[e];
    std::optional<std::uint32_t> found;
    for (const Relation& relation : all_.records[record]->relations) {
      static constexpr std::array<std::string_view, 4> belonging{"BELONGS_TO", "WORKS_FOR", "MEMBER_OF",
                                                                 "PART_OF"};
      if (relation.subject != all_.ref(e).entity || !relation.object ||
          std::find(belonging.begin(), belonging.end(), relation.type) == belonging.end())
        continue;
      const std::uint32_t body = all_.first[record] + *relation.object;
      if (!all_.profiles[body].named || !is_body(all_.profiles[body].type)) continue;
      if (found && found != body) return std::nullopt;
      found = body;
    }
    return found;
  }

  bool speaks_of(std::uint32_t record, std::uint32_t cluster) const {
    for (std::uint32_t e = all_.first[record]; e < all_.first[record + 1]; ++e)
      if (all_.clusters.find(e) == cluster) return true;
    return false;
  }

  /// The story's, where their article speaks of it.
  void join_only_band(std::uint32_t e) {
    std::map<std::uint32_t, std::uint32_t> found;  // a member by cluster
    for (const std::uint32_t record : all_.story_of(e, true))
      for (std::uint32_t other = all_.first[record]; other < all_.first[record + 1]; ++other)
        if (bands_[other]) found.emplace(all_.clusters.find(other), other);
    if (found.size() == 1 && speaks_of(all_.record_of[e], found.begin()->first))
      all_.clusters.join_groups(found.begin()->second, e, "the only band of the story");
  }

  Gathered& all_;
  const std::vector<GroupTraits>& traits_;
  std::vector<bool> bands_;  // by entity: is it a named body that is called rebels, or has some?
};

}  // namespace

void join_rebels(Gathered& all, const std::vector<GroupTraits>& traits) { Rebels(all, traits).join(); }

}  // namespace newsgraph::parser
