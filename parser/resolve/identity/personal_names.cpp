#include "parser/resolve/identity/steps.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "parser/resolve/folding.hpp"
#include "parser/resolve/identity/words.hpp"

namespace newsgraph::parser {
namespace {

class PersonalNames {
 public:
  explicit PersonalNames(Gathered& all) : all_(all) {}

  void join_misspelt_persons() {
    for (const auto& [part, entities] : persons_by_part()) {
      for (std::size_t i = 0; i < entities.size(); ++i) {
        for (std::size_t j = i + 1; j < entities.size(); ++j) {
          const std::uint32_t a = entities[i], b = entities[j];
          if (all_.clusters.find(a) == all_.clusters.find(b) || !roles_agree(a, b)) continue;
          if (best_likeness(a, b) == NameLikeness::Typo) {
            all_.clusters.join(
                a, b, "a name misspelt, with the same role: " + shown_name(a) + " / " + shown_name(b));
          }
        }
      }
    }
  }

  /// A name that lacks parts is the longer one's if only one person fits.
  void join_incomplete_persons() {
    for (const auto& [part, entities] : persons_by_part()) {
      for (const std::uint32_t a : entities) {
        std::map<std::uint32_t, std::uint32_t> fitting;  // a member by cluster
        for (const std::uint32_t b : entities) {
          if (all_.clusters.find(a) == all_.clusters.find(b)) continue;
          if (incomplete(a, b)) fitting.emplace(all_.clusters.find(b), b);
        }
        if (fitting.size() != 1) continue;
        const std::uint32_t b = fitting.begin()->second;
        const auto [shorter, longer] = *incomplete(a, b);
        all_.clusters.join(a, b,
                           "a name that lacks parts, and one person who has them: " + joined(shorter) +
                               " / " + joined(longer));
      }
    }
  }

  /// Of three parts or more, two right and one misspelt, in one story: a role is not needed.
  void join_misspelt_within_stories() {
    for (const auto& [part, entities] : persons_by_part(true)) {
      for (std::size_t i = 0; i < entities.size(); ++i) {
        for (std::size_t j = i + 1; j < entities.size(); ++j) {
          const std::uint32_t a = entities[i], b = entities[j];
          if (all_.clusters.find(a) == all_.clusters.find(b) || !all_.same_story(a, b)) continue;
          if (best_likeness(a, b, 3) == NameLikeness::Typo) {
            all_.clusters.join(a, b,
                               "a name of three parts, one misspelt, in one story: " + shown_name(a) + " / " +
                                   shown_name(b));
          } else if (are_written_alike(a, b) && all_.told_in_one_story(a, b)) {
            all_.clusters.force(
                a, b, "a name written otherwise, in one story: " + shown_name(a) + " / " + shown_name(b));
          }
        }
      }
    }
  }

  /// A surname alone is the one person's of that name: in the same story, or known by role or by a rare
  /// enough name.
  void join_surnames() {
    Block by_end;  // full names by their first and last part
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (all_.profiles[e].type != EntityType::Person) continue;
      std::set<std::string> ends;
      for (const PersonName& name : all_.profiles[e].full_names) {
        ends.insert(skeleton(name.front()));
        ends.insert(skeleton(name.back()));
      }
      for (const std::string& end : ends) by_end[end].push_back(e);
    }
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      const Profile& p = all_.profiles[e];
      if (p.type != EntityType::Person || !p.full_names.empty() || p.surnames.empty()) continue;
      const auto found = by_end.find(skeleton(p.surnames.front()));
      if (found == by_end.end()) continue;
      std::map<std::uint32_t, std::vector<std::uint32_t>> bearers;
      for (const std::uint32_t other : found->second) {
        if (all_.record_of[other] != all_.record_of[e]) bearers[all_.clusters.find(other)].push_back(other);
      }
      std::map<std::uint32_t, std::uint32_t> likely;
      for (const auto& [cluster, members] : bearers) {
        const bool near = std::any_of(members.begin(), members.end(),
                                      [&](std::uint32_t m) { return all_.same_story(e, m); });
        if (near || roles_agree(e, cluster)) likely.emplace(cluster, members.front());
      }
      const char* why = "a family name that one person of the story or of this role has: ";
      if (likely.empty() && bearers.size() == 1 && p.surnames.front().size() >= 6) {
        likely.emplace(bearers.begin()->first, bearers.begin()->second.front());
        why = "a long family name that one person has: ";
      }
      if (likely.size() != 1) continue;
      const std::uint32_t bearer = likely.begin()->second;
      // What an article says of somebody's nation may be misread; his title and name in one story are not.
      if (all_.same_story(e, bearer) && roles_agree(e, bearer))
        all_.clusters.force(bearer, e, why + p.surnames.front());
      else
        all_.clusters.join(bearer, e, why + p.surnames.front());
    }
  }

 private:
  /// Clusters of persons with a full name, by a part of it, and by how it sounds where wanted: who shares
  /// neither is never compared.
  Block persons_by_part(bool by_sound = false) const {
    Block block;
    for (std::uint32_t e = 0; e < all_.count(); ++e) {
      if (all_.profiles[e].type != EntityType::Person || all_.clusters.find(e) != e) continue;
      std::set<std::string> parts;
      for (const PersonName& name : all_.clusters.full_names(e)) {
        for (const std::string& part : name) {
          if (part.size() > 1) parts.insert(skeleton(part));
        }
        if (by_sound)
          parts.insert("sounds like " + voiceless(consonants(name.front())).substr(0, 1) + ' ' +
                       voiceless(consonants(name.back())).substr(0, 2));
      }
      for (const std::string& part : parts) block[part].push_back(e);
    }
    return block;
  }

  bool roles_agree(std::uint32_t a, std::uint32_t b) const {
    std::set<std::string> words;
    for (const std::string& role : all_.clusters.roles(a)) {
      for (std::string& word : words_of(role)) words.insert(usual(word));
    }
    for (const std::string& role : all_.clusters.roles(b)) {
      for (const std::string& word : words_of(role)) {
        if (word.size() > 2 && words.contains(usual(word))) return true;
      }
    }
    return false;
  }

  /// "general" for "gen"
  std::string usual(const std::string& word) const {
    return std::string(all_.lexicon.usual_word(word, PhrasePart::Head));
  }

  /// Of the names with so many parts at least.
  NameLikeness best_likeness(std::uint32_t a, std::uint32_t b, std::size_t parts = 0) const {
    NameLikeness best = NameLikeness::Different;
    for (const PersonName& x : all_.clusters.full_names(a)) {
      for (const PersonName& y : all_.clusters.full_names(b)) {
        if (x.size() >= parts && y.size() >= parts) best = std::max(best, compare(x, y));
      }
    }
    return best;
  }

  std::string shown_name(std::uint32_t e) const { return joined(all_.clusters.full_names(e).front()); }

  bool are_written_alike(std::uint32_t a, std::uint32_t b) const {
    const bool agree = roles_agree(a, b);
    for (const PersonName& x : all_.clusters.full_names(a)) {
      for (const PersonName& y : all_.clusters.full_names(b)) {
        if (sound_alike(x, y) || (agree && (all_sound_alike(x, y) || lacks_parts_and_is_misspelt(x, y))))
          return true;
      }
    }
    return false;
  }

  /// A name of a's that is one of b's with parts left out or shortened to initials, and that one of b's.
  std::optional<std::pair<PersonName, PersonName>> incomplete(std::uint32_t a, std::uint32_t b) const {
    const auto letters = [](const PersonName& name) {
      std::size_t count = 0;
      for (const std::string& part : name) count += part.size();
      return count;
    };
    for (const PersonName& x : all_.clusters.full_names(a)) {
      for (const PersonName& y : all_.clusters.full_names(b)) {
        if (letters(x) < letters(y) && compare(x, y) == NameLikeness::Partial) return {{x, y}};
      }
    }
    return std::nullopt;
  }

  Gathered& all_;
};

}  // namespace

void join_misspelt_persons(Gathered& all) { PersonalNames(all).join_misspelt_persons(); }
void join_incomplete_persons(Gathered& all) { PersonalNames(all).join_incomplete_persons(); }
void join_misspelt_within_stories(Gathered& all) { PersonalNames(all).join_misspelt_within_stories(); }
void join_surnames(Gathered& all) { PersonalNames(all).join_surnames(); }

}  // namespace newsgraph::parser
