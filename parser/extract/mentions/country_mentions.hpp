#pragma once
// Countries, capitals and peoples, which the lexicon knows and need no tagger.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// A country's words, first … last - 1.
struct CountryHit {
  int first, last;
  CountryIndex country;
  CountryWord kind;
  bool people = false;  // "North Koreans"
};

/// Adds mentions to the context, which it borrows.
class CountryMentions {
 public:
  CountryMentions(SentenceContext& context, const Lexicon& lexicon,
                  const std::unordered_set<std::string>& ethnic)
      : c_(context), lexicon_(lexicon), ethnic_(ethnic) {}

  /// The longest country phrase that starts at the word.
  std::optional<CountryHit> country_at(int first, int limit) const;
  void add_country(const CountryHit& hit);
  /// "eastern Ukraine" is a place.
  void add_region_or_country(const CountryHit& hit);
  /// Taggers miss some; the lexicon's words need no tagger.
  void add_countries_outside_names();
  /// "the former Soviet republic": a state of its own.
  bool is_of_former_part(const CountryHit& hit) const;
  /// "the Chilean side said": Chile, unlike "the Chilean side of the border".
  bool is_side_in_talks(const CountryHit& hit) const;
  /// "the Lima accords", "the Oslo peace treaty": the town tells which one it is and has no other part in it.
  /// What a state signs or makes is its own ("the Chile agreement", "a Texas law").
  bool is_of_treaty(int first, int last) const;
  /// "the Chilean Open", "the Peru Cup"
  bool is_contested(const CountryHit& hit) const;

 private:
  /// "a Dane", "another young Chilean"
  bool is_one_of_its_people(const CountryHit& hit, int head) const;
  /// "a Chilean" where the parser sees an adjective: it stands where nouns do, and no noun follows.
  bool is_adjective_for_a_noun(int i) const;
  /// "Danish" of "Danish-Peruvians", who are one people.
  bool is_half_of_people(const CountryHit& hit) const;
  /// "corporate Chile", "liberal Norway": some of its people, and not the country.
  bool is_part_of_society(const CountryHit& hit, int head) const;
  /// "spoke at the Kremlin", "went to the Kremlin", "visited the Kremlin": the house, and not the country.
  bool is_gone_to(int head) const;
  /// "went", not "won" or "returned", by which a seat of government is an office.
  bool is_travelled_by(std::string_view verb) const;
  /// Is a people meant, and not a state: "Bosnian Serb", "ethnic Russian", "the Armenian minority"?
  bool is_ethnic(const CountryHit& hit) const;
  /// "Muslim" of "Muslim-Americans": where the whole begins of which the nation is a half, else the nation's
  /// own first word.
  int start_of_compound(const CountryHit& hit) const;
  /// "speaks Spanish", "wrote it in Arabic": an adjective for a noun, and not for its people ("the French").
  bool is_language(const CountryHit& hit) const;
  /// "Bosnian" before "Serbs": the state that the people live in.
  std::optional<std::uint16_t> state_before(const CountryHit& hit) const;
  /// "1,500 Danes", "another forty Danes"
  void take_count(Mention& people) const;
  bool are_so_many(const CountryHit& hit, int head) const;
  void use_all(const CountryHit& hit);
  /// May the capital stand for its government here? Not where it is something's town ("the mayor of Lima",
  /// "Lima's cathedral", "the Lima bombers") or is done what is done to towns ("linked Lima with Callao").
  bool may_be_government(int last, int head) const;
  /// "accused Lima", not "linked Lima": a definition takes countries for its object, and no places.
  bool acts_on_governments(std::string_view verb) const;
  /// What belongs to a town rather than to a government.
  bool is_local(int noun, bool of) const;
  /// "Georgia" in an article that speaks of the United States and of no Georgians.
  bool is_place_elsewhere(const CountryHit& hit) const;
  /// "US" in a line of capitals may be the pronoun.
  bool is_in_capitals_only(const CountryHit& hit) const;

  SentenceContext& c_;
  const Lexicon& lexicon_;
  const std::unordered_set<std::string>& ethnic_;
};

}  // namespace newsgraph::parser
