#include "parser/extract/factuality/event_nouns.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/factuality/content_nouns.hpp"
#include "parser/extract/factuality/infinitives.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool does_not_happen(const FactualityReading& in, const Clause& clause) {
  if (clause.negated) return true;
  return clause.governor && clause.embedding == Embedding::OpenComplement &&
         under_infinitive(in, in.clauses.all[*clause.governor], clause).effect == Factuality::Denied;
}

bool has_indefinite_article(const FactualityReading& in, const Clause& clause) {
  return has_modifier(in, clause, "a") || has_modifier(in, clause, "an");
}

bool is_perfect(const FactualityReading& in, const Clause& clause) {
  const auto& words = in.document.sentences[clause.sentence].words;
  return std::any_of(words.begin(), words.begin() + clause.predicate, [&](const Word& w) {
    return w.head == clause.predicate && base_relation(w) == "aux" && w.lemma == "have";
  });
}

/// "a warrant for the arrest of", "set a date for the withdrawal", "allows for the expulsion", "offered $5
/// for the capture of": what is still to be done.
bool is_pleaded_for(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (clause.kind != PredicateKind::Nominal || !is_introduced_by(in, clause, "for")) return false;
  const auto pleads = [&](int i) {
    if (i < 0 || i >= clause.predicate) return false;
    const Word& w = word(in, clause, i);
    const bool price = w.upos == UPos::SYM || w.upos == UPos::NUM;
    return (price && governor.lemma == "offer") || in.lexicon.lists(WordList::Pleading, w.lemma);
  };
  if (clause.anchor != governor.predicate || governor.kind != PredicateKind::Verb)
    return pleads(clause.anchor);
  return governor.lemma == "allow" || pleads(governor.word_of(Role::Object));
}

}  // namespace

FactualityStep under_argument(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const std::string_view preposition = position(governor, clause.predicate);
  // "no reports of attacks"
  if (governor.kind == PredicateKind::Nominal && (preposition == "of" || preposition == "about") &&
      is_not_told(in, governor, governor.predicate) && !has_modifier(in, clause, "the"))
    return {Factuality::Denied, false};
  const bool pleaded = is_pleaded_for(in, governor, clause);
  if (governor.kind == PredicateKind::Nominal)
    return preposition == "of" || preposition == "for" || preposition == "about" || preposition == "on"
               ? by_noun(in, governor, pleaded ? Factuality::Planned : Factuality::Actual)
               : FactualityStep{};
  if (pleaded) return {Factuality::Planned, false};
  // "an attack on Peru would be answered", "could set off a war": there need be none
  if (preposition == "subject" && !has_modifier(in, clause, "the") &&
      (governor.modality == Modality::Conditional ||
       (governor.modality == Modality::Possible && has_indefinite_article(in, clause) &&
        !is_perfect(in, governor))))
    return {Factuality::Possible, false};
  if (governor.kind != PredicateKind::Verb) {
    if (is_untrue(in, governor)) return {Factuality::Denied, false};  // "it is not true that"
    return is_of(in, governor, WordClass::Hedging) ? FactualityStep{Factuality::Possible, true}
                                                   : FactualityStep{};
  }
  // "the attack never happened", "the withdrawal will begin"
  if (preposition == "subject" && happens(governor, in.document, in.lexicon))
    return {Factuality::Actual, true};
  // "warned of an attack"; "agreed on the withdrawal"
  if (governor.lemma == "warn" && (preposition == "of" || preposition == "about"))
    return {Factuality::Possible, false};
  if (preposition == "on" &&
      (is_of(in, governor, WordClass::Planning) || is_of(in, governor, WordClass::Promising)))
    return {Factuality::Planned, true};
  const bool complement = preposition == "object" || preposition == "for" || preposition == "against";
  // "will proceed with the expulsion of"
  if (preposition == "with" && governor.kind == PredicateKind::Verb &&
      is_of(in, governor, WordClass::Transparent))
    return {Factuality::Actual, true};
  // "accused them of killing two in shelling": the shelling is part of what they are accused of.
  if (!complement) {
    const bool inside = preposition == "in" && factuality_of(in, *clause.governor) == Factuality::Alleged;
    return {inside ? Factuality::Alleged : Factuality::Actual, false};
  }
  if (preposition == "against") {
    return is_of(in, governor, WordClass::Saying) ? FactualityStep{Factuality::Possible, false}
                                                  : FactualityStep{};
  }
  if (governor.lemma == "want" && governor.voice == Voice::Passive) return {};  // "wanted for the murder of"
  // "argued for the expulsion of smugglers"
  if (preposition == "for" && governor.word_of(Role::Object) < 0 && is_of(in, governor, WordClass::Saying) &&
      !is_of(in, governor, WordClass::Requesting) && !is_of(in, governor, WordClass::Alleging))
    return {Factuality::Possible, false};
  // "needs the release of", "merits the dismissal of a mayor"
  if (preposition == "object" && in.lexicon.lists(WordList::Missing, governor.lemma) &&
      !is_of(in, governor, WordClass::Planning) && !is_of(in, governor, WordClass::Negative))
    return {Factuality::Planned, false};
  if (is_of(in, governor, WordClass::Denying)) return {Factuality::Denied, false};
  if (is_of(in, governor, WordClass::Negative)) return kept_from(in, clause);
  if (is_of(in, governor, WordClass::Showing) && does_not_happen(in, governor))
    return {Factuality::Alleged, false};  // "has yet to confirm the withdrawal"
  // "suggests lighter sanctions"
  if (governor.lemma == "suggest" && preposition == "object") return {Factuality::Possible, false};
  if (is_of(in, governor, WordClass::Light) && governor.kind == PredicateKind::Verb)
    return {Factuality::Actual, true};
  if (is_of(in, governor, WordClass::Planning) || is_of(in, governor, WordClass::Promising) ||
      is_of(in, governor, WordClass::Requesting))
    return {Factuality::Planned, false};
  if (is_of(in, governor, WordClass::Alleging)) return {Factuality::Alleged, false};
  return {};
}

}  // namespace newsgraph::parser
