#pragma once
// The entities of an article while its coreference is being resolved: chains of mentions that grow sieve by
// sieve.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mentions/mention.hpp"
#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/coreference/antecedent_weights.hpp"

namespace newsgraph::parser {

using ChainIndex = std::uint32_t;

struct Chain {
  EntityType type = EntityType::Person;
  std::vector<MentionIndex> mentions;   // ascending once all sieves have run
  std::optional<CountryIndex> country;  // of a country: itself
  std::optional<CountryIndex> nation;   // of anything else
  std::optional<std::string> role;
  std::optional<std::int64_t> count;
  std::string batch;
  Gender gender = Gender::Unknown;
  bool named = false;
};

/// Borrows document, lexicon and weights.
class Chains {
 public:
  Chains(const Document& document, const Lexicon& lexicon, std::vector<Mention> mentions,
         const AntecedentTable& weights = learned_antecedents());

  const Document& document;
  const Lexicon& lexicon;
  const AntecedentTable& weights;  // by which antecedents are chosen
  std::vector<Mention> mentions;
  std::vector<Tree> trees;  // by sentence
  std::vector<Chain> all;
  std::vector<std::optional<ChainIndex>> of;  // by MentionIndex
  std::optional<CountryIndex> home;           // whose capital the dateline names
  std::vector<std::string_view> why;  // by MentionIndex: what put it into its chain; empty: it opened it

  const Mention& mention(MentionIndex i) const { return mentions[i]; }
  const Tree& tree(const Mention& m) const { return trees[m.sentence]; }
  const Word& head(const Mention& m) const { return trees[m.sentence].word(m.head); }
  bool resolved(MentionIndex i) const { return of[i].has_value(); }

  /// A new chain of one mention.
  ChainIndex open(MentionIndex i);
  /// `why`, in a few words, outlives the chains.
  void join(MentionIndex i, ChainIndex chain, std::string_view why);
  /// Moves the second's mentions into the first; the second stays empty.
  void merge(ChainIndex into, ChainIndex from, std::string_view why);

  /// The sentence's mentions: the first, and the one behind the last.
  std::pair<MentionIndex, MentionIndex> in_sentence(std::uint32_t sentence) const;
  /// The mention headed by the word.
  std::optional<MentionIndex> headed_by(std::uint32_t sentence, int word) const;
  /// Neither says a nation that the other denies.
  bool nations_agree(ChainIndex chain, const Mention& m) const;
  /// Does the article speak of no other country more often?
  bool is_foremost(CountryIndex country) const;
};

/// Whether the words for a person tell of a man or a woman: "the spokeswoman", "Sir Omar Silva".
Gender told_gender(const Chains& chains, const Mention& m);
Gender told_gender(const Chains& chains, const Chain& chain);

/// The words of a name, folded for comparison: lower case, without diacritics, hyphens, full stops and
/// possessives.
std::vector<std::string> name_words(std::string_view name);
/// Edits (insertion, deletion, substitution, swap of neighbours) from one to the other; `limit` + 1 where
/// there are more.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace newsgraph::parser
