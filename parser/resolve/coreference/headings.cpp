#include "parser/resolve/coreference/headings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/described.hpp"
#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

class Headings {
 public:
  explicit Headings(const Chains& chains) : c_(chains), describer_(chains) {
    descriptions_.reserve(c_.mentions.size());
    for (const Mention& m : c_.mentions)
      descriptions_.push_back(m.kind == MentionKind::Nominal && m.type != EntityType::Country
                                  ? describer_.describe(m)
                                  : Description{});
  }

  std::optional<ChainIndex> described(const Mention& heading) const {
    const Description mine = describer_.describe(heading);
    // "Protesters", "officials": some of those whom the news is full of.
    if (heading.batch == "none" || (heading.plural && mine.modifiers.empty() && !heading.country &&
                                    c_.lexicon.lists(WordList::Anybody, heading.lemma)))
      return std::nullopt;
    Candidates whole, part;
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (!c_.of[i] || !fits(heading, mine.kind, i)) continue;
      const std::set<std::string>& its = descriptions_[i].modifiers;
      if (includes(its, mine.modifiers))
        whole[likeness(heading, *c_.of[i]) + (its == mine.modifiers)].insert(*c_.of[i]);
      // "Loyal troops" are not just any troops; "the burnt convoy" is the convoy.
      else if (!heading.plural && includes(mine.modifiers, without_owners(its)))
        part[likeness(heading, *c_.of[i])].insert(*c_.of[i]);
    }
    if (heading.type == EntityType::Person && !heading.plural) add_holders(heading, mine, whole);
    const Candidates& found = whole.empty() ? part : whole;
    if (found.empty() || found.rbegin()->second.size() != 1) return std::nullopt;
    return *found.rbegin()->second.begin();
  }

 private:
  using Candidates = std::map<int, std::set<ChainIndex>>;  // by how much is said of both

  /// Of the same number and nation, or both of none.
  int likeness(const Mention& heading, ChainIndex chain) const {
    return (c_.all[chain].count == heading.count) + (c_.all[chain].nation == heading.country);
  }

  bool fits(const Mention& heading, const std::string& kind, MentionIndex i) const {
    const Mention& m = c_.mention(i);
    const Chain& chain = c_.all[*c_.of[i]];
    return m.kind == MentionKind::Nominal && !chain.country && descriptions_[i].kind == kind &&
           m.plural == heading.plural && m.batch != "none" && are_alike(chain.type, heading.type) &&
           agree(heading, *c_.of[i]);
  }

  bool agree(const Mention& heading, ChainIndex chain) const {
    const auto& count = c_.all[chain].count;
    const auto& nation = c_.all[chain].nation;
    // "Peruvian troops" are none of those of whom nobody says whose they are, if these are counted.
    const bool others = count && !heading.count && heading.country && nation != heading.country;
    return c_.nations_agree(chain, heading) && (!heading.count || heading.count == count) && !others;
  }

  static bool are_alike(EntityType a, EntityType b) {
    const auto people = [](EntityType type) { return type == EntityType::Group || type == EntityType::Unit; };
    return a == b || (people(a) && people(b));
  }

  /// Without what others it is of: "of guards" of "a band of guards".
  static std::set<std::string> without_owners(std::set<std::string> modifiers) {
    std::erase_if(modifiers, [](const std::string& modifier) { return modifier.starts_with("of "); });
    return modifiers;
  }

  /// Those who have the post by title or apposition.
  void add_holders(const Mention& heading, const Description& mine, Candidates& found) const {
    for (ChainIndex k = 0; k < c_.all.size(); ++k) {
      const Chain& chain = c_.all[k];
      if (chain.type != EntityType::Person || !chain.role || !agree(heading, k)) continue;
      const std::vector<std::string> words = words_of(fold(*chain.role));
      if (words.empty() || describer_.kind_of(words.back(), false) != mine.kind) continue;
      std::set<std::string> its;
      for (auto word = words.begin(); word != std::prev(words.end()); ++word)
        its.emplace(c_.lexicon.usual_word(*word, PhrasePart::Modifier));
      if (includes(its, mine.modifiers)) found[likeness(heading, k) + (its == mine.modifiers)].insert(k);
    }
  }

  const Chains& c_;
  const Describer describer_;
  std::vector<Description> descriptions_;  // by mention; only of descriptions
};

}  // namespace

std::vector<std::optional<ChainIndex>> described_in_headings(const Chains& chains,
                                                             const std::vector<Mention>& descriptions) {
  std::vector<std::optional<ChainIndex>> found;
  if (descriptions.empty()) return found;
  const Headings headings(chains);
  for (const Mention& description : descriptions) found.push_back(headings.described(description));
  return found;
}

}  // namespace newsgraph::parser
