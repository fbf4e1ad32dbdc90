#include "parser/extract/factuality/complements.hpp"

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/factuality/content_nouns.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "at first they thought that …", "fears that …": weaker than what somebody believes or estimates.
bool is_guess(const FactualityReading& in, const Clause& governor) {
  return governor.kind == PredicateKind::Verb && in.lexicon.lists(WordList::Guessing, governor.lemma);
}

/// "police reports", "army reports", "intelligence reports": of a body, unlike "media reports"
bool is_of_body(const FactualityReading& in, const Word& w) {
  if (base_relation(w) != "compound" || is_one_of(w.lemma, {"media", "press"})) return false;
  const auto sense = in.lexicon.noun_sense(w.lemma);
  return w.lemma == "intelligence" ||
         (sense && (sense->type == EntityType::Agency || sense->type == EntityType::Unit));
}

/// "Unconfirmed reports say …", "reports say" of nobody in particular.
bool is_unconfirmed(const FactualityReading& in, const Clause& governor) {
  const int source = governor.word_of(Role::Subject);
  if (source < 0) return false;
  const Word& noun = word(in, governor, source);
  bool of_nobody = noun.xpos == "NNS" && is_one_of(noun.lemma, {"report", "rumour", "rumor"});
  for (const Word& w : in.document.sentences[governor.sentence].words) {
    if (w.head != source) continue;
    if (w.relation == "amod" && by_modifier(in, w) == Factuality::Alleged) return true;
    if (base_relation(w) == "nmod" || w.upos == UPos::PROPN || w.upos == UPos::VERB ||
        w.lemma == "official" || is_of_body(in, w))
      of_nobody = false;
  }
  return of_nobody;
}

/// "a report suggesting …", "leaflets claiming …": not vouched for by who names them.
bool is_told_by_thing(const FactualityReading& in, const Clause& governor) {
  return governor.embedding == Embedding::Adnominal && governor.marker < 0 && is_gerund(in, governor) &&
         is_one_of(governor.lemma, {"suggest", "imply", "claim"}) && !governor.negated;
}

/// "hard to see how they win", "remains to be seen where they leave": open, unlike "to see why they left".
bool is_yet_to_be_seen(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const bool seen = is_one_of(governor.lemma, {"see", "imagine"}) && is_introduced_by(in, governor, "to");
  return seen && clause.tense == Tense::Present &&
         (is_introduced_by(in, clause, "how") || is_introduced_by(in, clause, "where"));
}

}  // namespace

FactualityStep under_complement(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (clause.anchor >= 0 && word(in, clause, clause.anchor).upos == UPos::NOUN && is_content(in, clause))
    if (const FactualityStep step = by_content_noun(in, governor, clause); step.effect != Factuality::Actual)
      return step;
  if (is_untrue(in, governor)) return {Factuality::Denied, false};
  if (is_of(in, governor, WordClass::Denying))  // who does not deny it leaves it open
    return {governor.negated ? Factuality::Possible : Factuality::Denied, false};
  if (is_of(in, governor, WordClass::Hedging)) return {Factuality::Possible, true};
  if (is_unconfirmed(in, governor)) return {Factuality::Alleged, false};
  // "asked how they had left", "did not say why they had left": they had.
  const bool of_fact =
      clause.marker >= 0 && word(in, clause, clause.marker).xpos == "WRB" && clause.tense != Tense::None;
  if (of_fact && (is_of(in, governor, WordClass::Saying) || is_of(in, governor, WordClass::Requesting)))
    return {};
  // "it is hard to see how they win"
  if (is_yet_to_be_seen(in, governor, clause)) return {Factuality::Possible, false};
  // "did not say that …", "does not mean that …"
  if (governor.negated && (governor.lemma == "mean" || is_of(in, governor, WordClass::Saying) ||
                           is_of(in, governor, WordClass::Thinking)))
    return {Factuality::Possible, false};
  // "have not seen them come", "does not show that they came"
  if (governor.negated && clause.anchor == governor.predicate && is_of(in, governor, WordClass::Showing))
    return {clause.marker < 0 && is_one_of(governor.lemma, {"see", "hear"}) ? Factuality::Denied
                                                                            : Factuality::Possible,
            false};
  // "hopes that they will not come", "hopes she wins"; but what "will" come is planned
  const bool open = clause.tense != Tense::Future && clause.modality == Modality::None;
  if ((clause.negated || open) && is_one_of(governor.lemma, {"hope", "pray", "wish"}))
    return {Factuality::Possible, false};
  const bool impersonal = governor.argument(Role::Subject) == nullptr;
  if (governor.voice == Voice::Passive && impersonal && is_of(in, governor, WordClass::Thinking))
    return {Factuality::Possible, false};
  // "Suppose that they win"
  if (impersonal && governor.voice == Voice::Active && governor.marker < 0 &&
      word(in, governor, governor.predicate).xpos == "VB" && is_of(in, governor, WordClass::Thinking))
    return {Factuality::Possible, false};
  if (is_guess(in, governor)) return {Factuality::Possible, true};
  // "a report suggesting that they left", "a letter claiming that"
  if (is_told_by_thing(in, governor)) return {Factuality::Alleged, false};
  // Who claims something says it; who alleges it accuses.
  if (is_of(in, governor, WordClass::Alleging) && governor.lemma != "claim")
    return {Factuality::Alleged, false};
  if (is_of(in, governor, WordClass::Requesting) && !is_of(in, governor, WordClass::Saying))
    return {governor.negated ? Factuality::Denied : Factuality::Planned, false};
  if (governor.lemma == "ensure") return {Factuality::Actual, true};  // as the ensuring is
  if (governor.kind != PredicateKind::Verb && is_of(in, governor, WordClass::Planning))
    return {Factuality::Planned, true};
  return {};
}

}  // namespace newsgraph::parser
