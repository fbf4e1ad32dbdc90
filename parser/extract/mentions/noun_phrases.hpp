#pragma once
// What a common noun denotes, how far its phrase reaches, and how many it counts.

#include <cstdint>
#include <optional>
#include <string>

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// The words before a noun that belong to it, and where its name proper starts among them.
struct Premodifiers {
  int first, name;
  bool definite = false;
};

/// Gives the mention the number, where there is one and it can be counted.
void take_quantity(Mention& mention, const Quantity* q);

/// Without square brackets, and without quotation marks that have lost their partners.
std::string without_marks(std::string name);

/// Borrows the context.
class NounPhrases {
 public:
  NounPhrases(const SentenceContext& context, const Lexicon& lexicon) : c_(context), lexicon_(lexicon) {}

  /// What the noun denotes, with its modifier where the lexicon knows the two together ("special forces").
  std::optional<NounSense> sense_of(int i) const;
  /// Goods or papers, of which the news tells where something is done to them; whatever can be touched where
  /// it is `handled`.
  std::optional<NounSense> sense_of_thing(int i, bool handled) const;
  std::string lemma_of(int i) const;
  /// The end of a noun of several words that the lexicon knows: "heads of state", "chargé d'affaires"; else i
  /// + 1.
  int noun_end(int i) const;
  /// Behind the noun's own tail, "-in-exile", "-in-law"; 0 where it has none.
  int end_of_tail(int i) const;
  /// Behind what people are of that is no entity: "voters of colour", "victims of the old customs"; 0:
  /// nothing.
  int end_of_quality(int i) const;
  bool is_plural(int i) const;
  /// The number nearest before the noun: in "30 of the 640 soldiers" the soldiers are 640.
  const Quantity* count_of(int i) const;
  const Quantity* number_at(int i) const;
  /// "tonnes" of "40 tonnes of rice": the noun that says how much there is of it; -1 where none does.
  int amount_of(int i) const;
  /// "a guard of 900", "the coffins of ten": how many they are.
  const Quantity* count_behind(int i, EntityType type) const;
  Premodifiers premodifiers(int head) const;
  /// The country that the phrase names as its nation: an adjective, a possessor or a compound.
  std::optional<std::uint16_t> nation_of(int head) const;
  bool is_military(int i) const;
  /// "special forces personnel"
  bool is_of_military(int i) const;
  /// "+" of "2400+ delegates", "single" of "every single town"
  bool is_sign(int i) const;

 private:
  /// "missile parts", "weapons technology", "military supplies": what arms are made of, and what serves them.
  bool is_of_arms(int i) const;
  /// "went off at a market", "the market in Lima": where stalls stand, and not the trade that the word mostly
  /// means.
  bool is_town_market(int i) const;
  bool is_time(int i) const;
  /// "which" of "which candidates", "where" before "registered voters are …"
  bool is_question_word(int i) const;
  /// "so" and "called" of "the so-called rebels"
  bool is_called(int i) const;
  /// "quite", "so", "even": no part of what a thing is called, as "newly" of "newly elected" is.
  bool is_degree(int i) const;

  const SentenceContext& c_;
  const Lexicon& lexicon_;
};

}  // namespace newsgraph::parser
