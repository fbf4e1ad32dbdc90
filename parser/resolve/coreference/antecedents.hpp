#pragma once
// What a pronoun may stand for: the candidates, and the properties of each that the choice is learned from.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"
#include "parser/resolve/coreference/chains.hpp"
#include "parser/resolve/coreference/speakers.hpp"

namespace newsgraph::parser {

/// One answer to "whom does the pronoun mean?".
struct Antecedent {
  std::optional<ChainIndex> chain;  // nullopt: no entity
  std::uint32_t sentence = 0;
  int word = -1;     // the candidate's head; -1: nothing that was named before
  int partner = -1;  // the second of two joined, "Chile and Peru", which no one entity is
  bool acts_around =
      false;  // the subject of a clause that the pronoun's stands in, but for what is quoted there
  bool acts_here = false;     // and that clause is the nearest: "lost its leader"
  bool acted_before = false;  // the main subject of the sentence before, as the pronoun is of its own
  /// Of a person: where the article spoke of them before that, sentence and word.
  std::vector<std::pair<std::uint32_t, int>> earlier;
  std::vector<Trait> traits;
  std::vector<std::string> names;  // of the traits, where asked for
};

/// The candidates of one document's pronouns. Mention for mention ahead of the pronoun and near it: what fits
/// in type, number and gender and what syntax allows; nouns that are no entity are candidates too ("The plan
/// failed because it was late"), and so is nothing at all. Of "he" and "she" each person is one candidate,
/// with the nearest mention and what the earlier ones add: else who is "he" often would go on being "he".
class Antecedents {
 public:
  /// Borrows the chains.
  explicit Antecedents(const Chains& chains, bool with_names = false);

  /// The first one is nothing at all; the others from the nearest on.
  std::vector<Antecedent> of(MentionIndex pronoun) const;

 private:
  class Question;

  const Chains& c_;
  Speakers speakers_;
  bool with_names_;
  struct Standing {
    std::size_t mentions = 0;  // in the whole article, pronouns aside
    bool opening = false;      // one of them in its first two sentences
  };
  std::vector<Standing> standing_;  // by chain
  /// By sentence and word: the mention that the word heads.
  std::vector<std::vector<std::optional<MentionIndex>>> headed_;
};

/// "he" as by the pronoun; Unknown for things and several.
Gender gender_of(const Mention& pronoun);

}  // namespace newsgraph::parser
