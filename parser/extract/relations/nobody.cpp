#include "parser/extract/relations/nobody.hpp"

#include "parser/extract/factuality/factuality.hpp"

namespace newsgraph::parser {

bool is_anybody(const SentenceView& view, const End* end) {
  if (end == nullptr) return true;
  const Mention* mention = end->mention;
  if (mention == nullptr || mention->kind != MentionKind::Nominal || mention->definite || mention->count)
    return false;
  if (mention->plural) {
    for (const int c : view.tree.children(mention->head))
      if (c < mention->head && base_relation(view.word(c)) == "det")
        return same_word(view.word(c).form, "any");
    for (int i = mention->first; i < mention->head; ++i)
      if (view.word(i).upos == UPos::PROPN ||
          is_one_of(view.word(i).lemma, {"many", "several", "few", "some", "most", "more"}))
        return false;
    return true;
  }
  const int determiner = view.tree.child(mention->head, "det");
  return determiner >= 0 &&
         is_one_of(lower_case(view.word(determiner).form), {"a", "an", "any", "every", "each"});
}

namespace {

/// "is telling", "has told"
bool is_under_way_or_over(const SentenceView& view, const Clause& clause) {
  if (clause.kind != PredicateKind::Verb || clause.modality != Modality::None ||
      clause.tense != Tense::Present)
    return false;
  const int auxiliary = view.tree.child(clause.predicate, "aux");
  return auxiliary >= 0 &&
         (view.word(auxiliary).lemma == "have" || view.word(clause.predicate).xpos == "VBG");
}

/// "tells", "can tell", "are robbed", and not "is telling", "has told"
bool is_timeless(const SentenceView& view, const Clause& clause) {
  if (clause.kind == PredicateKind::Nominal) return false;
  if (clause.modality == Modality::Possible) {
    const int auxiliary = view.tree.child(clause.predicate, "aux");
    return auxiliary >= 0 && same_word(view.word(auxiliary).form, "can");
  }
  return clause.modality == Modality::None && clause.tense == Tense::Present &&
         view.word(clause.predicate).xpos != "VBG";
}

/// "when a nurse tells a patient", "if troops fire at people"
bool is_case(const SentenceView& view, const Clause& clause) {
  return clause.marker >= 0 && is_timeless(view, clause) &&
         is_one_of(lower_case(view.word(clause.marker).form),
                   {"when", "whenever", "if", "unless", "wherever"});
}

/// "nurses who rent boats have met Ana Berg": those who did something are some that there are.
bool is_told_of_some(const SentenceView& view, const Clause& clause) {
  if (!clause.governor) return false;
  const Clause& above = view.clauses.all[*clause.governor];
  return above.kind == PredicateKind::Verb &&
         (above.tense == Tense::Past || is_under_way_or_over(view, above));
}

/// "nurses who are robbed", of any of them; but "a couple who run a farm" are two people.
bool is_any_of_those(const SentenceView& view, const Clause& clause, const End* end) {
  return clause.embedding == Embedding::Relative && is_timeless(view, clause) && end != nullptr &&
         end->mention->head == clause.anchor && end->mention->plural && !is_told_of_some(view, clause);
}

/// "anyone who helped the rebels", of helping them: the words that say who it is say nothing else.
bool is_whoever_does_it(const SentenceView& view, const Clause& clause, const End* end) {
  if (end == nullptr || end->mention == nullptr || clause.embedding != Embedding::Relative ||
      clause.anchor != end->mention->head)
    return false;
  const std::string form = lower_case(view.word(clause.anchor).form);
  return view.word(clause.anchor).upos == UPos::PRON && (form.ends_with("one") || form.ends_with("body"));
}

}  // namespace

bool tells_of_nobody(const SentenceView& view, const Clause& clause, const End* subject, const End* object) {
  if (is_whoever_does_it(view, clause, subject) || is_whoever_does_it(view, clause, object)) return true;
  if (!is_anybody(view, subject) || !is_anybody(view, object)) return false;
  if (is_any_of_those(view, clause, subject) || is_any_of_those(view, clause, object)) return true;
  // "there can be no excuse for the arrest of a nurse"
  if (clause.kind == PredicateKind::Nominal && clause.governor && object != nullptr &&
      !object->mention->plural) {
    const Factuality there = factuality_of(view.document, view.clauses, *clause.governor, view.lexicon);
    if (there == Factuality::Possible || there == Factuality::Denied) return true;
  }
  const Clause* above = &clause;
  for (int steps = 0; steps < 6; ++steps) {
    if (is_case(view, *above)) return true;
    if (above->tense == Tense::Past || !above->governor) return false;
    above = &view.clauses.all[*above->governor];
  }
  return false;
}

}  // namespace newsgraph::parser
