#include "parser/extract/factuality/own_words.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "Had it left, they would know", "Should it leave": the auxiliary opens the clause, and nobody is asked.
bool is_inverted(const FactualityReading& in, const Clause& clause) {
  if (clause.question || clause.embedding == Embedding::Relative) return false;
  const auto& words = in.document.sentences[clause.sentence].words;
  for (int i = 0; i < clause.predicate; ++i) {
    const Word& w = word(in, clause, i);
    if (w.head != clause.predicate) continue;
    if (base_relation(w) != "aux") return false;
    const bool opens = i == 0 || is_punctuation(word(in, clause, i - 1));
    return opens && is_one_of(lower_case(w.form), {"had", "should", "were"}) &&
           std::any_of(words.begin() + i, words.begin() + clause.predicate, [&](const Word& subject) {
             return subject.head == clause.predicate && base_relation(subject) == "nsubj";
           });
  }
  return false;
}

/// "if it leaves", "if it were to leave", "whether to leave": by any of the words that introduce it.
bool is_conditional(const FactualityReading& in, const Clause& clause) {
  const Sentence& sentence = in.document.sentences[clause.sentence];
  for (int i = 0; i < clause.predicate; ++i) {
    const Word& w = sentence.words[static_cast<std::size_t>(i)];
    if (w.head != clause.predicate || base_relation(w) != "mark") continue;
    for (const std::string_view conditional : {"if", "unless", "whether", "lest"})
      if (same_word(w.form, conditional)) return true;
  }
  return is_inverted(in, clause);
}

/// "took the stage to praise them", "went on air to condemn it": who has come to speak, and did come,
/// spoke, also where they "have taken the floor", or somebody tells it "with Ana taking the floor".
bool is_said_at_once(const FactualityReading& in, const Clause& clause) {
  if (!clause.governor) return false;
  const Clause& governor = in.clauses.all[*clause.governor];
  const std::string_view form = word(in, governor, governor.predicate).xpos;
  const bool past = governor.tense == Tense::Past || (governor.tense == Tense::Present && form == "VBN") ||
                    (governor.tense == Tense::None && form == "VBG");
  if (!past || governor.voice == Voice::Passive) return false;
  if (!in.lexicon.lists(WordList::TakingTheFloor, governor.lemma)) return false;
  return is_speech(in, clause) && factuality_of(in, *clause.governor) == Factuality::Actual;
}

/// "used the money to buy boats", "the boat used to carry them": what something was used for was done.
bool was_done_with(const FactualityReading& in, const Clause& clause) {
  if (!clause.governor) return false;
  const Clause& governor = in.clauses.all[*clause.governor];
  const Word& verb = word(in, governor, governor.predicate);
  return governor.lemma == "use" && governor.word_of(Role::Object) >= 0 &&
         (governor.tense == Tense::Past || verb.xpos == "VBG" ||
          (verb.xpos == "VBN" && governor.embedding == Embedding::Adnominal)) &&
         factuality_of(in, *clause.governor) == Factuality::Actual;
}

/// "won twice before losing", "before being beaten": what follows something past is past as well.
bool happened_after(const FactualityReading& in, const Clause& clause) {
  if (!clause.governor || !is_gerund(in, clause)) return false;
  const Clause* governor = &in.clauses.all[*clause.governor];
  if (has_modifier(in, *governor, "now")) return false;  // "were sent there, now resting before being used"
  // "landed to refuel before leaving", "while searching it before burning it": by the verb that has a tense
  for (int steps = 0; steps < 4 && governor->tense == Tense::None && governor->governor &&
                      governor->embedding == Embedding::Adverbial;
       ++steps)
    governor = &in.clauses.all[*governor->governor];
  return governor->tense == Tense::Past && !governor->negated && governor->modality == Modality::None;
}

/// "fought until a truce was signed": past behind what is past itself and is not what somebody said then.
bool is_told_as_past(const FactualityReading& in, const Clause& clause) {
  if (!clause.governor || clause.tense != Tense::Past) return false;
  const Clause& governor = in.clauses.all[*clause.governor];
  if (governor.tense != Tense::Past && word(in, governor, governor.predicate).xpos != "VBG") return false;
  return governor.embedding != Embedding::Complement && governor.embedding != Embedding::OpenComplement &&
         governor.modality == Modality::None && !is_of(in, governor, WordClass::Planning) &&
         !is_of(in, governor, WordClass::Negative);
}

bool is_open(const FactualityReading& in, const Clause& clause) {
  return clause.modality == Modality::Possible &&
         (has_modifier(in, clause, "may") || has_modifier(in, clause, "might"));
}

/// "Under the proposal, Berg leaves"
bool is_under_plan(const FactualityReading& in, const Clause& clause) {
  const int under = clause.oblique("under");
  return under >= 0 && clause.tense == Tense::Present && clause.kind == PredicateKind::Verb &&
         is_one_of(word(in, clause, under).lemma, {"plan", "proposal", "scheme", "bill", "draft"});
}

/// "owns a mill": so it is, whatever may come.
bool is_state(const FactualityReading& in, const Clause& clause) {
  const RelationDefinition* definition = in.lexicon.verb_phrase(clause.lemma);
  return definition != nullptr && definition->has(RelationTrait::State);
}

/// "If Berg leaves, Omar replaces her": what would follow.
bool is_consequence(const FactualityReading& in, const Clause& clause) {
  if (clause.kind != PredicateKind::Verb || clause.tense != Tense::Present ||
      clause.modality != Modality::None || is_speech(in, clause) || is_state(in, clause))
    return false;
  for (const WordClass c : {WordClass::Thinking, WordClass::Requesting, WordClass::Showing})
    if (is_of(in, clause, c)) return false;
  const auto& words = in.document.sentences[clause.sentence].words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& mark = words[i];
    if (base_relation(mark) != "mark" || mark.head < 0 || !is_one_of(lower_case(mark.form), {"if", "unless"}))
      continue;
    const Word& condition = word(in, clause, mark.head);
    const bool even = i > 0 && is_one_of(lower_case(words[i - 1].form), {"even", "as"});
    if (!even && condition.head == clause.predicate && base_relation(condition) == "advcl") return true;
  }
  return false;
}

/// "suggested that the clerk resign": a bare verb behind one that asks for something.
bool is_asked_for(const FactualityReading& in, const Clause& clause) {
  if (clause.embedding != Embedding::Complement || !clause.governor ||
      word(in, clause, clause.predicate).xpos != "VB")
    return false;
  const Clause& governor = in.clauses.all[*clause.governor];
  if (is_of(in, governor, WordClass::Planning)) return true;
  // "polls suggest voters support her": several do so in the present, and "support" is the same word
  const int subject = clause.word_of(Role::Subject);
  const bool several = subject >= 0 && word(in, clause, subject).xpos.ends_with("S");
  return is_one_of(governor.lemma, {"suggest", "insist"}) && (!several || governor.tense != Tense::Present);
}

/// "suggested the clerk be dismissed", "it is time an auditor be appointed": a bare verb with a subject of
/// its own.
bool is_subjunctive(const FactualityReading& in, const Clause& clause) {
  if (clause.modality != Modality::None || clause.embedding == Embedding::Root ||
      clause.kind == PredicateKind::Nominal)
    return false;
  bool bare = false, subject = false;
  for (int i = 0; i <= clause.predicate; ++i) {
    const Word& w = word(in, clause, i);
    const bool verb = i == clause.predicate;
    if (!verb && w.head != clause.predicate) continue;
    const std::string_view base = base_relation(w);
    if (!verb && base == "mark" && !same_word(w.form, "that")) return false;
    subject |= !verb && base == "nsubj";
    if (verb ? clause.kind != PredicateKind::Verb || bare : base != "aux" && base != "cop") continue;
    if (verb && subject && is_asked_for(in, clause)) return true;
    // "let the clerk be dismissed": the first of its verbs
    if (!bare && !same_word(w.form, "be")) return false;
    bare = subject;
    if (!bare) return false;
  }
  return bare;
}

/// "would have left", "had left"
bool is_perfect(const FactualityReading& in, const Clause& clause) {
  const auto& words = in.document.sentences[clause.sentence].words;
  return std::any_of(words.begin(), words.begin() + clause.predicate, [&](const Word& w) {
    return w.head == clause.predicate && base_relation(w) == "aux" && w.lemma == "have";
  });
}

/// "if they had come", "had they come", "without them", "otherwise"
bool has_condition(const FactualityReading& in, const Clause& clause) {
  const auto& words = in.document.sentences[clause.sentence].words;
  if (has_modifier(in, clause, "otherwise") || same_word(words.front().form, "otherwise") ||
      clause.oblique("without") >= 0)
    return true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    // behind what would have been there need be no comma before it
    if (static_cast<int>(i) > clause.predicate && i + 1 < words.size() && words[i].form == "had" &&
        base_relation(words[i]) == "aux" && base_relation(words[i + 1]) == "nsubj" &&
        words[i + 1].head == words[i].head)
      return true;
    if (words[i].head != clause.predicate || base_relation(words[i]) != "advcl") continue;
    const Clause* condition = in.clauses.at(clause.sentence, static_cast<int>(i));
    if (condition != nullptr &&
        (is_conditional(in, *condition) || is_introduced_by(in, *condition, "without")))
      return true;
  }
  return false;
}

/// "If they had come, they would have seen it": neither came about.
bool is_contrary_to_fact(const FactualityReading& in, const Clause& clause) {
  if (clause.negated || !is_perfect(in, clause)) return false;
  if (is_inverted(in, clause)) return true;  // "Had they come, we might still be there"
  // "The thief would have left by noon" only supposes it.
  if (clause.modality == Modality::Conditional)
    return (clause.embedding == Embedding::Root || clause.embedding == Embedding::Complement ||
            clause.embedding == Embedding::Parataxis) &&
           has_condition(in, clause);
  if (clause.embedding != Embedding::Adverbial || !clause.governor || !is_conditional(in, clause))
    return false;
  const Clause& governor = in.clauses.all[*clause.governor];
  return governor.modality == Modality::Conditional && is_perfect(in, governor);
}

/// "would" in what somebody said is the future of then ("said troops would arrive"); elsewhere, and in what
/// a poll found, it is hypothetical.
Factuality conditional(const FactualityReading& in, const Clause& clause) {
  if (!clause.governor) return Factuality::Possible;
  const Clause& governor = in.clauses.all[*clause.governor];
  const bool reported = clause.embedding == Embedding::Complement || clause.embedding == Embedding::Conjunct;
  const bool found = is_of(in, governor, WordClass::Showing) && !is_of(in, governor, WordClass::Saying);
  return reported && !found && governor.tense == Tense::Past ? Factuality::Planned : Factuality::Possible;
}

}  // namespace

Factuality by_marker(const FactualityReading& in, const Clause& clause) {
  if (is_conditional(in, clause)) return Factuality::Possible;
  if (clause.marker < 0) return Factuality::Actual;
  const auto& words = in.document.sentences[clause.sentence].words;
  const std::string_view form = word(in, clause, clause.marker).form;
  const bool is_last = static_cast<std::size_t>(clause.marker) + 1 == words.size();
  const std::string_view next = is_last ? std::string_view() : word(in, clause, clause.marker + 1).form;
  // "cannot leave without meeting them": two negations
  if (same_word(form, "without"))
    return clause.governor && in.clauses.all[*clause.governor].negated ? Factuality::Actual
                                                                       : Factuality::Denied;
  const Word& predicate = word(in, clause, clause.predicate);
  // "would rather leave than pay", "far from leaving"
  if (same_word(form, "than") && predicate.xpos == "VB") return Factuality::Denied;
  if (same_word(form, "from") && predicate.head >= 0 &&
      same_word(word(in, clause, predicate.head).form, "far"))
    return Factuality::Denied;
  // "would not talk before they left"
  const bool reported = clause.governor && clause.tense == Tense::Past &&
                        in.clauses.all[*clause.governor].modality == Modality::Conditional &&
                        !is_perfect(in, in.clauses.all[*clause.governor]);
  if (same_word(form, "before") && (reported || (clause.tense != Tense::Past && !happened_after(in, clause))))
    return Factuality::Planned;
  if (same_word(form, "until") && !same_word(next, "now"))  // "until now shielded"
    return happened_after(in, clause) || is_told_as_past(in, clause) ? Factuality::Actual
                                                                     : Factuality::Planned;
  // "a meeting due to be held", where the tree takes both words for markers
  if (same_word(form, "due") && same_word(next, "to")) return Factuality::Planned;
  if (same_word(form, "towards") || same_word(form, "toward")) return Factuality::Planned;
  // "Peru To Press Chile Over Fishing": headings leave out that it is to.
  if (same_word(form, "to") && !clause.governor) return Factuality::Planned;
  // "recovered, so that she was released": what came of it, as against "so that she can leave"
  const bool outcome =
      same_word(form, "so") && clause.tense == Tense::Past && clause.modality == Modality::None;
  if ((same_word(form, "to") || (same_word(form, "so") && !outcome)) &&
      clause.embedding == Embedding::Adverbial && !is_failed(in, clause) && !is_gone_on_to(in, clause))
    return is_said_at_once(in, clause) || was_done_with(in, clause) ? Factuality::Actual
                                                                    : Factuality::Planned;
  return Factuality::Actual;
}

Factuality own_words(const FactualityReading& in, const Clause& clause) {
  Factuality result = Factuality::Actual;
  // "might not" leaves open what "could not" denies, as does "if it does not".
  if (clause.negated && !is_open(in, clause) && !is_conditional(in, clause)) result = Factuality::Denied;
  if (is_contrary_to_fact(in, clause)) result = Factuality::Denied;
  if (clause.modality == Modality::Possible) result = stronger(result, Factuality::Possible);
  if (clause.modality == Modality::Necessary) result = stronger(result, Factuality::Planned);
  if (clause.modality == Modality::Conditional) result = stronger(result, conditional(in, clause));
  if (clause.tense == Tense::Future || is_subjunctive(in, clause))
    result = stronger(result, Factuality::Planned);
  if (is_under_plan(in, clause)) result = stronger(result, Factuality::Planned);
  if (is_consequence(in, clause)) result = stronger(result, Factuality::Possible);
  // "any attack would be answered": there need be none
  if (clause.kind == PredicateKind::Nominal && has_modifier(in, clause, "any"))
    result = stronger(result, Factuality::Possible);
  if (clause.question) result = stronger(result, Factuality::Possible);
  result = stronger(result, by_marker(in, clause));
  const Sentence& sentence = in.document.sentences[clause.sentence];
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const Word& w = sentence.words[i];
    if (w.head != clause.predicate) continue;
    if (w.relation == "advmod" || w.relation == "amod" || w.relation == "compound")
      result = stronger(result, by_modifier(in, w));
    // "nearly left"
    if (static_cast<int>(i) < clause.predicate && is_one_of(w.lemma, {"nearly", "almost"}))
      result = stronger(result, Factuality::Denied);
    const auto follows = [&](std::string_view second) {
      return i + 1 < sentence.words.size() && same_word(sentence.words[i + 1].form, second);
    };
    const bool no_longer =
        same_word(w.form, "longer") && i > 0 && same_word(sentence.words[i - 1].form, "no");
    const bool other =
        (same_word(w.form, "rather") && follows("than")) || (same_word(w.form, "instead") && follows("of"));
    if (no_longer || (other && static_cast<int>(i) < clause.predicate))
      result = stronger(result, Factuality::Denied);
  }
  return result;
}

}  // namespace newsgraph::parser
