#pragma once
// Nouns that speak of no thing of their own: parts of compounds, attitudes, errands, nobody in particular.

#include "parser/extract/mentions/noun_phrases.hpp"

namespace newsgraph::parser {

/// Borrows all that it is given.
class PassingNouns {
 public:
  PassingNouns(const SentenceContext& context, const Lexicon& lexicon, const NounPhrases& phrases)
      : c_(context), lexicon_(lexicon), phrases_(phrases) {}

  bool is_nominal_position(const Word& w) const;
  /// "stole grain", "papers were forged", "a letter seen by the reporter": something is done to it.
  bool is_acted_on(int i) const;
  /// "smuggled tusks": what is done to goods
  bool is_handled(int i) const;
  /// "troop deployment", "drone attacks": what an event noun happens to, as its modifier.
  bool is_event_modifier(int i) const;
  /// "reports that the army left", "plans to leave", "claims about the raid": what they say counts, and not
  /// the paper.
  bool has_content(int i) const;
  /// "people", "most people": nobody in particular.
  bool is_anybody(int i) const;
  /// “theatre”: one bare word in quotation marks is what somebody calls something.
  bool is_in_quotation_marks(int i) const;
  /// "In the hold were 30 rifles": the subject stands behind the verb.
  bool is_inverted_subject(int i) const;
  /// "took office", "on board", "five years in prison": without a determiner such nouns are no bodies.
  bool is_abstract(int i) const;
  /// "forces of globalisation", "swarms of criticism": many of what is nobody.
  bool is_of_nobody(int i) const;
  /// "their opposition to the plan", "leadership on climate", "prosecutions": what somebody does, and no
  /// people.
  bool is_attitude(int i) const;
  /// "the security services"
  bool is_public_service(int i) const;
  /// "sold its software unit": in business units and divisions are companies.
  bool is_of_business(int i) const;
  /// "the party's convention" is a meeting, "the convention on torture" is none.
  bool is_assembly(int i) const;
  /// "her birthday party", "a primary night party"
  bool is_feast(int i) const;
  /// "holds its chair", "took the chair": an office, and nobody.
  bool is_chair_held(int i) const;
  /// "sent on a mission", "the mission to free them": what somebody sets out to do, and no body.
  bool is_errand(int i) const;
  /// "her arms", "the voters' heads"
  bool is_part_of_body(int i) const;
  /// "winner" of "winner-take-all", where the lexicon knows no such word: part of a longer one.
  bool is_part_of_compound(int i) const;
  /// "24 dead", "left 40 wounded"
  bool is_toll(int i) const;

 private:
  /// "offers a ferry service", "attended the service", "in the service of the town": done for somebody.
  bool is_done(int service) const;

  const SentenceContext& c_;
  const Lexicon& lexicon_;
  const NounPhrases& phrases_;
};

}  // namespace newsgraph::parser
