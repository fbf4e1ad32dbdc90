#pragma once
// How far names reach: what taggers cut off, took along or joined.

#include <string_view>
#include <vector>

#include "parser/extract/mentions/country_mentions.hpp"
#include "parser/extract/mentions/name_titles.hpp"

namespace newsgraph::parser {

/// Borrows all that it is given.
class NameCandidates {
 public:
  NameCandidates(const SentenceContext& context, const Lexicon& lexicon, const NameTitles& titles,
                 const CountryMentions& countries)
      : c_(context), lexicon_(lexicon), titles_(titles), countries_(countries) {}

  /// Without determiners, quotes and possessives at the ends.
  NameCandidate trimmed(NameCandidate name) const;
  /// "Democratic Party Rep. Jane Doe", taken for one body's name, is a body and a person.
  std::vector<NameCandidate> parts(const NameCandidate& name) const;
  /// With the rest of a hyphenated name, "Moon Jae" and "-in"; without "in New York" after a body's name.
  NameCandidate completed(NameCandidate name) const;
  /// "The Grain Post", "The Hague": an article with a capital in the middle of a sentence is part of the
  /// name.
  NameCandidate with_article(NameCandidate name) const;

 private:
  /// "League for Trade in Europe" of an article that speaks of the LTE.
  bool is_spelt_out(const NameCandidate& name) const;
  /// "University of Peru at Lima", which is not the one at Callao.
  bool is_campus(const NameCandidate& name, int at) const;
  bool is_before_campus(const NameCandidate& name) const;
  /// "The Mail" of "The Mail and Tribune": two papers have an article each.
  bool is_newspaper_of_two_words(const NameCandidate& name) const;
  /// "Infantry Brigade" of "the 4th Infantry Brigade", which is not the 5th.
  bool is_behind_ordinal(const NameCandidate& name) const;
  /// "Canal 13"
  bool is_numbered(const NameCandidate& name) const;
  /// "told Ana Berg Monday", all of which was taken for a name.
  bool is_before_weekday(const NameCandidate& name) const;
  /// "told Norte 12", taken for somebody.
  bool is_station(const NameCandidate& name) const;
  /// "the Sendero group", taken for a place: groups and movements are not called after what they are.
  bool is_group(const NameCandidate& name) const;
  /// Behind the name that holds the word, "Kerim Diop" of "Abdel-Kerim Diop"; else behind the word.
  int end_of_name_at(int word) const;
  bool is_compounding(std::string_view word) const;
  /// A given name of two syllables, "Ki-moon", after a family name: a person, whatever the tagger made of its
  /// half.
  bool is_person_by_hyphen(const NameCandidate& name) const;
  /// "Alto-Paraná" of which only "Paraná" was found: a place's.
  bool is_second_half(const NameCandidate& name) const;
  /// "Reporters Without Borders" of which only "Borders" was found.
  bool is_behind_without(const NameCandidate& name) const;
  /// "Costa-de-Oro" of which only "Oro" was found.
  bool is_hyphenated_before(const NameCandidate& name) const;
  bool is_hyphenated_on(const NameCandidate& name) const;

  const SentenceContext& c_;
  const Lexicon& lexicon_;
  const NameTitles& titles_;
  const CountryMentions& countries_;
};

}  // namespace newsgraph::parser
