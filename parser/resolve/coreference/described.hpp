#pragma once
// The descriptions of an article's mentions, and what the rules of all kinds of things ask of them.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "parser/resolve/coreference/chains.hpp"
#include "parser/resolve/coreference/description.hpp"

namespace newsgraph::parser {

/// How many mentions back a description may reach; a long article has some two thousand.
constexpr MentionIndex longest_memory = 4000;

/// Borrows the chains.
class Described {
 public:
  explicit Described(Chains& all);

  bool has_possessive_pronoun(const Mention& m) const;
  /// "our friends" are not "your friends".
  bool same_possessive_pronoun(const Mention& a, const Mention& b) const;
  /// Do plurals of no nation speak of the same ones? Bare ones do for a few sentences ("Rebels attacked …
  /// rebels fled"), and are never those that had a "the"; "all users" and "thousands of users" are others.
  /// Troops that nothing tells apart are the article's troops.
  bool plurals_agree(const Mention& m, const Mention& other) const;
  /// "called for a stable government", "the Utah government", and much later "the government": what was just
  /// one of its kind, or needed more words, and was not spoken of since, nobody means any more.
  bool is_long_gone(MentionIndex i, MentionIndex j, ChainIndex k, bool exact) const;
  /// "Forty of the miners" are not the miners.
  static bool is_share_of(const Mention& share, const Mention& m);
  /// "the states that vote in March", "voting in March"; not ", which vote in March".
  bool has_clause(const Mention& m) const;
  /// "the movement to free …", "the group that …": says itself which one it is.
  bool is_explained(const Mention& m) const;
  /// "… of something"
  bool has_complement(const Mention& m) const;
  /// "rebels in Peru" and "rebels in Chile"
  bool are_elsewhere(const Mention& m, const Mention& other) const;
  std::optional<ChainIndex> country_of(CountryIndex country) const;

  /// The chain of the nearest mention before that `accept` takes.
  template <class Accept>
  std::optional<ChainIndex> nearest_before(MentionIndex i, Accept accept) const {
    const MentionIndex last = i > longest_memory ? i - longest_memory : 0;
    const std::set<ChainIndex> others = across(i);
    for (MentionIndex j = i; j-- > last;)
      if (chains.resolved(j) && !is_nobody(chains.mention(j)) &&
          !is_share_of(chains.mention(j), chains.mention(i)) && !others.contains(*chains.of[j]) &&
          accept(j, *chains.of[j]))
        return chains.of[j];
    return std::nullopt;
  }

  /// Whom the description cannot mean: who does it to them ("Halden warned the company"), and whose deed it
  /// is ("Peru's threats against the country").
  std::set<ChainIndex> across(MentionIndex i) const;

  /// "no envoys", "anyone who fled", "every miner": nobody in particular, of whom nothing else is told.
  bool is_nobody(const Mention& m) const;

  Chains& chains;
  Describer describer;
  std::vector<Description> descriptions;  // by mention; pronouns have none
};

/// Are all words of the second in the first?
bool includes(const std::set<std::string>& all, const std::set<std::string>& some);

// What a description speaks of, by kinds of things; nothing where that is unsure.

/// Uncounted things of one kind and nation.
std::optional<ChainIndex> same_description(const Described& described, MentionIndex i);
/// Equal count and batch, the same nation as far as known, the same noun or none.
std::optional<ChainIndex> same_number(const Described& described, MentionIndex i);
/// "the country", "the reclusive state": the country last spoken of by name, a subject rather than another.
std::optional<ChainIndex> described_country(const Described& described, MentionIndex i);
/// "the government": of the country last spoken of, where the article is about that one as much as about
/// any; "the government in Oslo" is said whose it is.
std::optional<ChainIndex> governed_country(const Described& described, MentionIndex i);
/// "the road agency" for "Norway's National Road Authority"
std::optional<ChainIndex> described_body(const Described& described, MentionIndex i);
/// "the bloc", "the organisation", "the company": any body will do whose name does not say that it is
/// something else. The last sentence of the three before that names one must name one only, or one as its
/// subject.
std::optional<ChainIndex> only_body_near(const Described& described, MentionIndex i);
/// "the lawmaker", "the defence minister"
std::optional<ChainIndex> described_person(const Described& described, MentionIndex i);
/// "the town", "the region": the place that was called so, else the last one named.
std::optional<ChainIndex> described_place(const Described& described, MentionIndex i);

}  // namespace newsgraph::parser
