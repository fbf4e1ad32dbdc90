#pragma once
// Numbers that count things: "a total of 90 nurses", "nine of them", "another 250".

#include <string>
#include <unordered_set>

#include "parser/extract/mentions/noun_phrases.hpp"
#include "parser/extract/mentions/passing_nouns.hpp"

namespace newsgraph::parser {

/// Adds mentions to the context, which it borrows.
class CountedMentions {
 public:
  CountedMentions(SentenceContext& context, const Lexicon& lexicon, const NounPhrases& phrases,
                  const PassingNouns& passing, std::unordered_set<std::string>& things)
      : c_(context), lexicon_(lexicon), phrases_(phrases), passing_(passing), things_(things) {}

  /// "a total of 90 nurses", "dozens of fighters", "a large number of boats", "30 of the 640
  /// soldiers"; and of goods to which something is done: "seized 40 tonnes of rice".
  void measured(int i);
  /// "another 1,500", "the 3,000": the noun is left out and comes from the text before.
  void bare_number(const Quantity& q);
  /// "estimated the garrison at 90", "put the number of nurses at 90": the bare number that a verb of
  /// reckoning gives its object; nullptr where there is none.
  const Quantity* reckoned_at(int object);

 private:
  /// "one of its ships": a ship, whatever is told of the others.
  void one_of(int i);
  bool is_figure(int measure) const;
  /// "delegates" of "Moreno has 90 delegates, Diaz has 40": the word, or -1 where it is nothing an entity is.
  int left_out_noun(const Quantity& q) const;
  /// "has 40", "won 40": without a noun they may be anything.
  bool is_had(int number) const;
  /// "shot down nine of them": some of those spoken of before.
  bool part_of_them(int number, int inner);
  /// "brought the number of nurses to 90", "the number of nurses rose to 90": the bare number that a number
  /// comes to, by way of their verb; nullptr where there is none.
  const Quantity* reached_by(int measure);
  /// "detained Ana Berg and nine others"
  bool is_beside_person(int number) const;
  /// "killed 17", "17 were wounded", "17 had died": what is done so is done to people.
  bool is_done_to_people(int number) const;
  /// "thousands fled", "hundreds have gathered"
  bool is_crowd(int number, const Quantity& q) const;
  /// "put the toll at 40", "raised the toll to 30", "put its losses at 40"
  bool is_toll(int number) const;
  /// "treated 60 wounded", "17 dead and 31 wounded", where the number has the place of the people
  bool is_before_people(int number) const;
  /// "killed 17 to 20": a range, or a figure of something else behind it
  bool is_hidden_count(const Quantity& q) const;

  SentenceContext& c_;
  const Lexicon& lexicon_;
  const NounPhrases& phrases_;
  const PassingNouns& passing_;
  std::unordered_set<std::string>& things_;
};

}  // namespace newsgraph::parser
