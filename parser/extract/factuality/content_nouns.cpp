#include "parser/extract/factuality/content_nouns.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/factuality/accusations.hpp"
#include "parser/extract/factuality/infinitives.hpp"
#include "parser/extract/factuality/own_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "is the best person to lead", "the right woman to do it"
bool is_fit(const FactualityReading& in, const Clause& copular) {
  for (const Word& w : in.document.sentences[copular.sentence].words)
    if (w.head == copular.predicate && base_relation(w) == "amod" && in.lexicon.lists(WordList::Fit, w.form))
      return true;
  return false;
}

/// "whether he is the man who shot her": as open as the being is.
bool is_open_being(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  return governor.kind == PredicateKind::Copular && governor.predicate == clause.anchor &&
         by_marker(in, governor) == Factuality::Possible;
}

/// "there are no nurses who helped them", "there are not many nurses helping them"
bool are_not_there(const Clause& governor, const Clause& clause) {
  return governor.kind == PredicateKind::Existential && governor.negated &&
         governor.word_of(Role::Subject) == clause.anchor;
}

/// "the first woman to lead", "the deadliest attack to hit the town": who is picked out for what they did.
/// Not so "the fastest way to leave".
bool is_picked_out(const FactualityReading& in, const Clause& clause, int noun) {
  const std::string& lemma = word(in, clause, noun).lemma;
  const auto sense = in.lexicon.noun_sense(lemma);
  const bool acts = in.lexicon.noun(lemma) != nullptr ||
                    (sense && sense->type != EntityType::Place && sense->type != EntityType::Agreement);
  const auto is_foremost = [&](const Word& w) {
    return in.lexicon.lists(WordList::Foremost, w.lemma) || w.upos == UPos::NUM ||
           (acts && w.xpos == "JJS" && !in.lexicon.lists(WordList::Fit, w.form));
  };
  if (is_foremost(word(in, clause, noun))) return true;
  const Sentence& sentence = in.document.sentences[clause.sentence];
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const Word& w) {
    return w.head == noun && base_relation(w) == "amod" && is_foremost(w);
  });
}

/// "a war", "any war"
bool has_indefinite_article(const FactualityReading& in, const Clause& clause, int noun) {
  const auto& words = in.document.sentences[clause.sentence].words;
  return std::any_of(words.begin(), words.begin() + noun, [&](const Word& w) {
    return w.head == noun && is_one_of(lower_case(w.form), {"a", "an", "any"});
  });
}

/// "reports that Peru had sent troops": nobody vouches for them; unlike "the agency's reports", "confirmed
/// reports".
bool are_reports(const FactualityReading& in, const Clause& clause) {
  const Word& noun = word(in, clause, clause.anchor);
  const auto& words = in.document.sentences[clause.sentence].words;
  return noun.lemma == "report" && noun.xpos == "NNS" &&
         std::none_of(words.begin(), words.end(), [&](const Word& w) {
           return w.head == clause.anchor &&
                  (w.relation == "nmod:poss" || is_one_of(lower_case(w.form), {"confirmed", "verified"}));
         });
}

/// "plans to have the deal approved by Peru", where the tree gives the participle to the deal: as the having
/// is. Not so "plans to have talks led by Peru".
bool is_had_done(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (governor.lemma != "have" && governor.lemma != "get") return false;
  if (governor.word_of(Role::Object) != clause.anchor || clause.marker >= 0 || clause.anchor < 0)
    return false;
  const bool known = word(in, clause, clause.anchor).upos == UPos::PROPN || [&] {
    for (const Word& w : in.document.sentences[clause.sentence].words)
      if (w.head == clause.anchor && (same_word(w.form, "the") || w.relation == "nmod:poss")) return true;
    return false;
  }();
  return known && is_introduced_by(in, governor, "to") && word(in, clause, clause.predicate).xpos == "VBN";
}

}  // namespace

bool is_untrue(const FactualityReading& in, const Clause& clause) {
  if (clause.kind != PredicateKind::Copular) return false;
  const bool truth = is_one_of(clause.lemma, {"true", "correct", "accurate", "case"});
  return clause.negated ? truth : is_of(in, clause, WordClass::Denying);
}

FactualityStep under_noun(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  // "a ban on nurses leaving Peru": it says neither that they do nor that they do not.
  if (governor.kind == PredicateKind::Nominal && (governor.lemma == "ban" || governor.lemma == "prohibition"))
    return {Factuality::Possible, false};
  if (is_failed(in, clause) && governor.word_of(Role::Object) != clause.anchor)
    return under_infinitive(in, governor, clause);
  // "accused the crew of leaving", where the tree gives the leaving to the crew
  if (is_accusation(in, governor, clause)) return {Factuality::Alleged, false};
  const bool infinitive = clause.marker >= 0 && same_word(word(in, clause, clause.marker).form, "to");
  const bool of_content = clause.marker >= 0 && !same_word(word(in, clause, clause.marker).form, "that");
  if (!of_content) {
    if (is_content(in, clause)) return by_content_noun(in, governor, clause);
    if (are_not_there(governor, clause)) return {Factuality::Denied, false};
    if (is_had_done(in, governor, clause)) return {Factuality::Actual, true};
    // "no reports of rebels attacking": the tree has the rebels reported
    const Word& doer = word(in, clause, clause.anchor);
    if (is_gerund(in, clause) && doer.relation == "nmod" && doer.head >= 0 &&
        is_not_told(in, clause, doer.head))
      return {Factuality::Denied, false};
    // "if she is the first nurse elected"
    if (governor.kind != PredicateKind::Copular || governor.predicate != clause.anchor || clause.marker >= 0)
      return {};
    const Factuality above = factuality_of(in, *clause.governor);
    return {above == Factuality::Possible || above == Factuality::Planned ? above : Factuality::Actual,
            false};
  }
  if (governor.predicate != clause.anchor) {
    // "Has it a record of helping them?"
    if (governor.question && same_word(word(in, clause, clause.marker).form, "of"))
      return {Factuality::Possible, false};
    if (is_refused(in, governor, clause.anchor)) return refused(in, clause);
    if (!infinitive && in.lexicon.is(word(in, clause, clause.anchor).lemma, UPos::NOUN, WordClass::Hedging))
      return {Factuality::Possible, false};  // "a chance of winning"
    // "has no power to stop them", but "had no choice but to leave"
    if (infinitive && has_no(in, clause, clause.anchor) && clause.marker == clause.anchor + 1)
      return {Factuality::Denied, false};
    const bool planned = infinitive && !is_picked_out(in, clause, clause.anchor);
    return {planned ? Factuality::Planned : Factuality::Actual, false};
  }
  // "is in no position to send"
  if (is_introduced_by(in, clause, "to") && has_no(in, clause, clause.anchor))
    return {Factuality::Denied, false};
  // "hopes to be the first to leave": as the being is; but who is "the best one to win" has not won.
  const bool planned = infinitive && !is_picked_out(in, clause, clause.anchor);
  const Factuality otherwise = planned ? Factuality::Planned : Factuality::Actual;
  if (governor.kind == PredicateKind::Copular && infinitive)
    return {is_fit(in, governor) ? Factuality::Possible : otherwise, true};
  return by_noun(in, governor, otherwise);
}

/// "their demand he leave the town": with an object of its own it tells what is demanded, and not what is
/// done to the demand.
bool is_bare_content(const FactualityReading& in, const Clause& clause) {
  if (clause.embedding != Embedding::Relative || clause.voice == Voice::Passive) return false;
  const int subject = clause.word_of(Role::Subject), object = clause.word_of(Role::Object);
  const bool own = subject > clause.anchor && subject < clause.predicate && object > clause.predicate;
  return own && in.lexicon.is(word(in, clause, clause.anchor).lemma, UPos::NOUN, WordClass::Requesting) &&
         !word(in, clause, subject).xpos.starts_with("W");
}

bool is_content(const FactualityReading& in, const Clause& clause) {
  if (is_bare_content(in, clause)) return true;
  const Sentence& sentence = in.document.sentences[clause.sentence];
  for (int i = clause.anchor + 1; clause.anchor >= 0 && i < clause.predicate; ++i) {
    const Word& w = sentence.words[static_cast<std::size_t>(i)];
    if (w.head == clause.predicate && (w.upos == UPos::SCONJ || base_relation(w) == "mark") &&
        same_word(w.form, "that"))
      return true;
  }
  return false;
}

bool is_not_told(const FactualityReading& in, const Clause& clause, int noun) {
  const Word& w = word(in, clause, noun);
  return w.upos == UPos::NOUN && has_no(in, clause, noun) &&
         (in.lexicon.is(w.lemma, UPos::NOUN, WordClass::Saying) ||
          in.lexicon.is(w.lemma, UPos::NOUN, WordClass::Showing));
}

FactualityStep under_relative(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  if (is_content(in, clause)) return by_content_noun(in, governor, clause);
  if (is_open_being(in, governor, clause)) return {Factuality::Possible, false};
  if (are_not_there(governor, clause)) return {Factuality::Denied, false};
  if (clause.anchor < 0 || clause.tense == Tense::Past) return {};
  // "a scenario in which they win", "a plan under which they leave"
  const std::string& noun = word(in, clause, clause.anchor).lemma;
  const bool happens_in_it = [&] {
    for (int i = clause.anchor + 1; i < clause.predicate; ++i) {
      const Word& w = word(in, clause, i);
      if (w.head == clause.predicate && base_relation(w) == "obl" && is_one_of(w.lemma, {"which", "whom"}))
        return true;
      if (w.head == clause.predicate && is_one_of(lower_case(w.form), {"where", "whereby"})) return true;
    }
    return false;
  }();
  if (!happens_in_it) return {};
  // "may end in a war where they lose": as open as what it stands in, unless it is known
  if (has_indefinite_article(in, clause, clause.anchor) && clause.governor) {
    const bool of_event = governor.kind == PredicateKind::Nominal && governor.governor;
    const Factuality above = factuality_of(in, of_event ? *governor.governor : *clause.governor);
    if (above == Factuality::Possible || above == Factuality::Planned) return {above, false};
  }
  if (in.lexicon.is(noun, UPos::NOUN, WordClass::Hedging)) return {Factuality::Possible, false};
  const bool planned = in.lexicon.is(noun, UPos::NOUN, WordClass::Planning) ||
                       in.lexicon.is(noun, UPos::NOUN, WordClass::Promising);
  return {planned ? Factuality::Planned : Factuality::Actual, false};
}

FactualityStep by_content_noun(const FactualityReading& in, const Clause& governor, const Clause& clause) {
  const Word& noun = word(in, clause, clause.anchor);
  const auto is_noun_of = [&](WordClass c) { return in.lexicon.is(noun.lemma, UPos::NOUN, c); };
  if (has_no(in, clause, clause.anchor) && (is_noun_of(WordClass::Showing) || is_noun_of(WordClass::Hedging)))
    return {Factuality::Denied, false};
  const bool passes = governor.predicate == clause.anchor;  // "dismissed claims that"
  const Clause& above = passes && governor.governor ? in.clauses.all[*governor.governor] : governor;
  // "denied reports that", "reports that … are false"
  const bool denied = passes && above.kind == PredicateKind::Verb &&
                      position(above, clause.anchor) == "object" && is_of(in, above, WordClass::Denying);
  const bool untrue = is_untrue(in, above) && position(above, clause.anchor) == "subject";
  if (denied || untrue || is_noun_of(WordClass::Denying) || is_refused(in, governor, clause.anchor))
    return {Factuality::Denied, false};
  if (is_noun_of(WordClass::Alleging) || are_reports(in, clause)) return {Factuality::Alleged, passes};
  // "does not warrant a conclusion that they came"
  if (above.negated && position(above, clause.anchor) == "object" &&
      has_indefinite_article(in, clause, clause.anchor))
    return {Factuality::Possible, false};
  const bool thought = is_one_of(noun.lemma, {"idea", "notion", "suggestion", "impression", "perception"});
  if (is_noun_of(WordClass::Hedging) || is_noun_of(WordClass::Thinking) || thought)
    return {Factuality::Possible, passes};
  if (is_noun_of(WordClass::Planning) || is_noun_of(WordClass::Promising) ||
      is_noun_of(WordClass::Requesting))
    return {Factuality::Planned, passes};
  return {};
}

FactualityStep by_noun(const FactualityReading& in, const Clause& governor, Factuality otherwise) {
  if (is_of(in, governor, WordClass::Negative) || is_of(in, governor, WordClass::Denying))
    return {Factuality::Denied, true};
  if (is_of(in, governor, WordClass::Planning) || is_of(in, governor, WordClass::Promising) ||
      is_of(in, governor, WordClass::Requesting))
    return {Factuality::Planned, true};
  if (is_of(in, governor, WordClass::Hedging)) return {Factuality::Possible, true};
  if (is_of(in, governor, WordClass::Alleging)) return {Factuality::Alleged, true};
  return {otherwise, false};
}

bool is_refused(const FactualityReading& in, const Clause& governor, int noun) {
  const auto& words = in.document.sentences[governor.sentence].words;
  for (int steps = 0; steps < 8 && words[static_cast<std::size_t>(noun)].relation == "conj"; ++steps)
    noun = words[static_cast<std::size_t>(noun)].head;
  return governor.kind == PredicateKind::Verb && position(governor, noun) == "object" &&
         (is_of(in, governor, WordClass::Negative) || is_of(in, governor, WordClass::Denying));
}

FactualityStep refused(const FactualityReading& in, const Clause& clause) {
  const Factuality above = factuality_of(in, *clause.governor);
  const bool open = above == Factuality::Planned || above == Factuality::Possible;
  return {open ? Factuality::Possible : Factuality::Denied, false};
}

}  // namespace newsgraph::parser
