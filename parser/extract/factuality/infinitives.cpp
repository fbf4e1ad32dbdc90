#include "parser/extract/factuality/infinitives.hpp"

#include "parser/extract/factuality/accusations.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {

namespace {

/// "found it necessary to send", "made it possible to leave": by the adjective that the infinitive hangs
/// on.
FactualityStep by_anchor(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (clause.anchor < 0 || clause.anchor == governor.predicate) return {};
  const Word& w = word(in, clause, clause.anchor);
  if (w.upos != UPos::ADJ) return {};
  if (in.lexicon.is(w.lemma, UPos::ADJ, WordClass::Planning)) return {Factuality::Planned, false};
  if (in.lexicon.is(w.lemma, UPos::ADJ, WordClass::Negative)) return {Factuality::Denied, false};
  return {in.lexicon.is(w.lemma, UPos::ADJ, WordClass::Hedging) ? Factuality::Possible : Factuality::Actual,
          false};
}

/// What a law "allows" them to do they may do or not; what they were allowed to do they mostly did. And
/// "let them advise others" is a wish.
Factuality of_allowing(const Clause& governor) {
  const bool allows = governor.lemma == "allow" || governor.lemma == "enable" || governor.lemma == "let";
  if (!allows || governor.voice == Voice::Passive) return Factuality::Actual;
  if (governor.tense == Tense::Present) return Factuality::Possible;
  const bool wish = governor.lemma == "let" && governor.tense == Tense::None && governor.marker < 0 &&
                    governor.modality == Modality::None && governor.argument(Role::Subject) == nullptr;
  return wish ? Factuality::Planned : Factuality::Actual;
}

/// "the treaty obliges them to leave": they may not have left yet.
bool is_laid_down(const FactualityReading& in, const Clause& governor) {
  if (governor.tense != Tense::Present || !is_one_of(governor.lemma, {"oblige", "compel", "force", "bind"}))
    return false;
  const int subject = governor.voice == Voice::Active ? governor.word_of(Role::Subject) : -1;
  if (subject < 0) return false;
  const auto sense = in.lexicon.noun_sense(word(in, governor, subject).lemma);
  return sense && sense->type == EntityType::Agreement;
}

/// "came close to leaving": has not.
bool comes_close(const FactualityReading& in, const Clause& governor) {
  return governor.lemma == "come" && has_modifier(in, governor, "close");
}

/// "had to leave": and left, unless somebody only says that they had to.
bool was_compelled(const Clause& governor) {
  return governor.lemma == "have" && governor.tense == Tense::Past && !governor.negated &&
         governor.modality == Modality::None && governor.embedding != Embedding::Complement;
}

/// "was able to leave": and left.
bool was_able(const Clause& governor) {
  return governor.lemma == "able" && governor.kind == PredicateKind::Copular &&
         governor.tense == Tense::Past && !governor.negated && governor.modality == Modality::None &&
         governor.marker < 0;
}

/// "can be heard shouting": whoever listens hears it.
bool can_be_perceived(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (governor.voice != Voice::Passive || governor.negated || !is_one_of(governor.lemma, {"see", "hear"}) ||
      word(in, clause, clause.predicate).xpos != "VBG")
    return false;
  const auto& words = in.document.sentences[clause.sentence].words;
  return std::any_of(words.begin(), words.begin() + governor.predicate, [&](const Word& w) {
    return w.head == governor.predicate && is_one_of(lower_case(w.form), {"can", "could"});
  });
}

bool is_duty(const Clause& governor) {
  if (governor.kind != PredicateKind::Verb) return false;
  const bool passive = governor.voice == Voice::Passive;
  return passive ? governor.lemma == "suppose" || governor.lemma == "oblige" || governor.lemma == "need"
                 : governor.lemma == "have" || governor.lemma == "need";
}

}  // namespace

FactualityStep under_infinitive(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  // "decided against sending"; "warned against sending"
  if (is_introduced_by(in, clause, "against"))
    return {is_of(in, governor, WordClass::Saying) || is_of(in, governor, WordClass::Requesting)
                ? Factuality::Possible
                : Factuality::Denied,
            false};
  // "kept, deterred or discouraged them from leaving"
  const bool from = governor.kind == PredicateKind::Verb && is_introduced_by(in, clause, "from") &&
                    governor.argument(Role::Object) != nullptr;
  if (from || is_of(in, governor, WordClass::Negative) ||
      is_one_of(governor.lemma, {"resist", "escape"}))  // "escaped being arrested"
    return kept_from(in, clause);
  const bool gerund = word(in, clause, clause.predicate).xpos == "VBG";
  if (gerund && governor.lemma == "help" && governor.negated) return {};        // "could not help leaving"
  if (gerund && governor.lemma == "appear") return {Factuality::Actual, true};  // "appeared wearing masks"
  if (comes_close(in, governor)) return {Factuality::Denied, false};
  if (was_able(governor)) return {Factuality::Actual, true};
  if (can_be_perceived(in, governor, clause)) return {Factuality::Actual, false};
  if (const FactualityStep step = by_anchor(in, governor, clause); step.effect != Factuality::Actual)
    return step;
  if (is_accusation(in, governor, clause)) return {Factuality::Alleged, false};
  if (governor.lemma == "have" && (has_modifier(in, governor, "yet") || has_modifier(in, clause, "yet")))
    return {Factuality::Denied, false};
  if (is_of(in, governor, WordClass::Denying)) return {Factuality::Denied, false};
  // "has to", "needs to", "is supposed to"
  if (is_duty(governor)) return {was_compelled(governor) ? Factuality::Actual : Factuality::Planned, true};
  if (is_laid_down(in, governor)) return {Factuality::Planned, true};
  if (is_of(in, governor, WordClass::Transparent)) return {of_allowing(governor), true};
  if (is_of(in, governor, WordClass::Planning) || is_of(in, governor, WordClass::Promising) ||
      is_of(in, governor, WordClass::Requesting))
    return {Factuality::Planned, true};
  if (is_of(in, governor, WordClass::Hedging)) return {Factuality::Possible, true};
  if (is_of(in, governor, WordClass::Alleging)) return {Factuality::Alleged, true};
  const bool passive = governor.kind == PredicateKind::Verb && governor.voice == Voice::Passive;
  if (passive && is_of(in, governor, WordClass::Saying)) return {Factuality::Alleged, false};
  if (passive && is_of(in, governor, WordClass::Thinking)) return {Factuality::Possible, false};
  return {Factuality::Actual, true};
}

FactualityStep kept_from(const FactualityReading& in, const Clause& clause) {
  switch (factuality_of(in, *clause.governor)) {
    case Factuality::Planned:
    case Factuality::Possible:
    case Factuality::Alleged:  // "is accused of keeping them from leaving"
      return {Factuality::Possible, false};
    case Factuality::Denied:
      return {in.clauses.all[*clause.governor].lemma == "rule" ? Factuality::Possible : Factuality::Actual,
              false};
    default:
      return {Factuality::Denied, false};
  }
}

}  // namespace newsgraph::parser
