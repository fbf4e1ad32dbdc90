#include "parser/extract/attribution/factuality.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

namespace {

/// What outweighs what where several apply: "may plan to send" is possible, "did not plan to send" denied.
int weight(Factuality f) {
  switch (f) {
    case Factuality::Actual:
      return 0;
    case Factuality::Alleged:
      return 1;
    case Factuality::Planned:
      return 2;
    case Factuality::Possible:
      return 3;
    case Factuality::Denied:
      return 4;
  }
  return 0;
}

Factuality stronger(Factuality a, Factuality b) { return weight(b) > weight(a) ? b : a; }

class Reading {
 public:
  Reading(const Document& document, const Clauses& clauses, const Lexicon& lexicon)
      : document_(document), clauses_(clauses), lexicon_(lexicon) {}

  Factuality read(ClauseIndex index) const {
    const Clause* clause = &clauses_.all[index];
    Factuality result = own_words(*clause);
    for (std::size_t steps = 0; clause->governor && steps < 64; ++steps) {
      const Clause& governor = clauses_.all[*clause->governor];
      if (clause->embedding == Embedding::Conjunct && governor.kind == clause->kind) {
        // What governs the first of several governs them all; its own words are its own.
        if (clause->marker < 0 && governor.marker >= 0) result = stronger(result, by_marker(governor));
        clause = &governor;
        continue;
      }
      const Step step = under(governor, *clause);
      result = stronger(result, step.effect);
      if (!step.passes) break;
      result = stronger(result, own_words(governor));
      clause = &governor;
    }
    return result;
  }

 private:
  struct Step {
    Factuality effect = Factuality::Actual;
    bool passes = false;  // is the governor's own factuality the clause's too?
  };

  const Word& word(const Clause& clause, int index) const {
    return document_.sentences[clause.sentence].words[static_cast<std::size_t>(index)];
  }

  bool is(const Clause& clause, WordClass c) const { return belongs_to(clause, document_, lexicon_, c); }

  Factuality by_marker(const Clause& clause) const {
    if (clause.marker < 0) return Factuality::Actual;
    const std::string_view form = word(clause, clause.marker).form;
    for (const std::string_view conditional : {"if", "unless", "whether", "lest"})
      if (same_word(form, conditional)) return Factuality::Possible;
    if (same_word(form, "without")) return Factuality::Denied;
    if (same_word(form, "before") && clause.tense != Tense::Past && !happened_after(clause))
      return Factuality::Planned;
    if (same_word(form, "until")) return Factuality::Planned;
    if ((same_word(form, "to") || same_word(form, "so")) && clause.embedding == Embedding::Adverbial)
      return Factuality::Planned;
    return Factuality::Actual;
  }

  /// "won twice before losing": what follows something past is past as well.
  bool happened_after(const Clause& clause) const {
    if (!clause.governor || word(clause, clause.predicate).xpos != "VBG") return false;
    const Clause& governor = clauses_.all[*clause.governor];
    return governor.tense == Tense::Past && !governor.negated && governor.modality == Modality::None;
  }

  Factuality own_words(const Clause& clause) const {
    Factuality result = Factuality::Actual;
    // "might not" leaves open what "could not" denies.
    if (clause.negated && !is_open(clause)) result = Factuality::Denied;
    if (clause.modality == Modality::Possible) result = stronger(result, Factuality::Possible);
    if (clause.modality == Modality::Necessary) result = stronger(result, Factuality::Planned);
    if (clause.modality == Modality::Conditional) result = stronger(result, conditional(clause));
    if (clause.tense == Tense::Future) result = stronger(result, Factuality::Planned);
    if (clause.question) result = stronger(result, Factuality::Possible);
    result = stronger(result, by_marker(clause));
    const Sentence& sentence = document_.sentences[clause.sentence];
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const Word& w = sentence.words[i];
      if (w.head != clause.predicate) continue;
      if (w.relation == "advmod" || w.relation == "amod" || w.relation == "compound")
        result = stronger(result, by_modifier(w));
      const bool no_longer =
          same_word(w.form, "longer") && i > 0 && same_word(sentence.words[i - 1].form, "no");
      if (no_longer) result = stronger(result, Factuality::Denied);
    }
    return result;
  }

  bool is_open(const Clause& clause) const {
    return clause.modality == Modality::Possible &&
           (has_modifier(clause, "may") || has_modifier(clause, "might"));
  }

  /// "would" in what somebody said is the future of then ("said troops would arrive"); elsewhere it is
  /// hypothetical.
  Factuality conditional(const Clause& clause) const {
    if (!clause.governor) return Factuality::Possible;
    const Clause& governor = clauses_.all[*clause.governor];
    const bool reported =
        clause.embedding == Embedding::Complement || clause.embedding == Embedding::Conjunct;
    return reported && governor.tense == Tense::Past ? Factuality::Planned : Factuality::Possible;
  }

  Factuality by_modifier(const Word& w) const {
    const UPos tag = w.relation == "advmod" ? UPos::ADV : UPos::ADJ;
    const std::string_view lemma =
        w.upos == UPos::VERB ? std::string_view(w.form) : std::string_view(w.lemma);
    if (lexicon_.is(lemma, tag, WordClass::Alleging)) return Factuality::Alleged;
    if (lexicon_.is(lemma, tag, WordClass::Hedging)) return Factuality::Possible;
    if (tag == UPos::ADJ && lexicon_.is(lemma, tag, WordClass::Planning)) return Factuality::Planned;
    if (tag == UPos::ADJ && lexicon_.is(lemma, tag, WordClass::Negative)) return Factuality::Denied;
    return Factuality::Actual;
  }

  Step under(const Clause& governor, const Clause& clause) const {
    switch (clause.embedding) {
      case Embedding::OpenComplement:
        return under_infinitive(governor, clause);
      case Embedding::Complement:
        return under_complement(governor, clause);
      case Embedding::Adnominal:
        return under_noun(governor, clause);
      case Embedding::Argument:
        return under_argument(governor, clause);
      case Embedding::Adverbial:
        return under_adverbial(governor, clause);
      case Embedding::Relative:
        return is_content(clause) ? by_content_noun(governor, clause) : Step{};
      default:
        return {};
    }
  }

  Step under_infinitive(const Clause& governor, const Clause& clause) const {
    // "decided against sending"; "warned against sending"
    if (is_introduced_by(clause, "against"))
      return {is(governor, WordClass::Saying) ? Factuality::Possible : Factuality::Denied, false};
    if (is(governor, WordClass::Negative)) return {Factuality::Denied, true};
    if (governor.lemma == "have" && (has_modifier(governor, "yet") || has_modifier(clause, "yet")))
      return {Factuality::Denied, false};
    if (is(governor, WordClass::Denying)) return {Factuality::Denied, false};
    // "has to", "needs to", "is supposed to"
    if (is_duty(governor)) return {Factuality::Planned, true};
    if (is(governor, WordClass::Transparent)) return {Factuality::Actual, true};
    if (is(governor, WordClass::Planning) || is(governor, WordClass::Promising) ||
        is(governor, WordClass::Requesting))
      return {Factuality::Planned, true};
    if (is(governor, WordClass::Hedging)) return {Factuality::Possible, true};
    if (is(governor, WordClass::Alleging)) return {Factuality::Alleged, true};
    const bool passive = governor.kind == PredicateKind::Verb && governor.voice == Voice::Passive;
    if (passive && is(governor, WordClass::Saying)) return {Factuality::Alleged, false};
    if (passive && is(governor, WordClass::Thinking)) return {Factuality::Possible, false};
    return {Factuality::Actual, true};
  }

  bool is_duty(const Clause& governor) const {
    if (governor.kind != PredicateKind::Verb) return false;
    const bool passive = governor.voice == Voice::Passive;
    return passive ? governor.lemma == "suppose" || governor.lemma == "oblige"
                   : governor.lemma == "have" || governor.lemma == "need";
  }

  Step under_complement(const Clause& governor, const Clause& clause) const {
    if (clause.anchor >= 0 && word(clause, clause.anchor).upos == UPos::NOUN && is_content(clause))
      if (const Step step = by_content_noun(governor, clause); step.effect != Factuality::Actual) return step;
    if (is(governor, WordClass::Denying)) return {Factuality::Denied, false};
    if (is(governor, WordClass::Hedging)) return {Factuality::Possible, true};
    if (is_unconfirmed(governor)) return {Factuality::Alleged, false};
    if (governor.negated && (is(governor, WordClass::Saying) || is(governor, WordClass::Thinking)))
      return {Factuality::Possible, false};
    const bool impersonal = governor.argument(Role::Subject) == nullptr;
    if (governor.voice == Voice::Passive && impersonal && is(governor, WordClass::Thinking))
      return {Factuality::Possible, false};
    if (is(governor, WordClass::Requesting) && !is(governor, WordClass::Saying))
      return {Factuality::Planned, false};
    if (governor.kind != PredicateKind::Verb && is(governor, WordClass::Planning))
      return {Factuality::Planned, true};
    return {};
  }

  /// "abandoned plans to …", "dismissed claims that …"
  bool is_refused(const Clause& governor, int noun) const {
    return governor.kind == PredicateKind::Verb && position(governor, noun) == "object" &&
           (is(governor, WordClass::Negative) || is(governor, WordClass::Denying));
  }

  /// "Unconfirmed reports say …"
  bool is_unconfirmed(const Clause& governor) const {
    const int source = governor.word_of(Role::Subject);
    if (source < 0) return false;
    for (const Word& w : document_.sentences[governor.sentence].words)
      if (w.head == source && w.relation == "amod" && by_modifier(w) == Factuality::Alleged) return true;
    return false;
  }

  Step under_noun(const Clause& governor, const Clause& clause) const {
    const bool of_content = clause.marker >= 0 && !same_word(word(clause, clause.marker).form, "that");
    if (!of_content) return is_content(clause) ? by_content_noun(governor, clause) : Step{};
    if (governor.predicate != clause.anchor) {
      const bool infinitive = same_word(word(clause, clause.marker).form, "to");
      if (is_refused(governor, clause.anchor)) return {Factuality::Denied, false};
      return {infinitive ? Factuality::Planned : Factuality::Actual, false};
    }
    return by_noun(governor, Factuality::Actual);
  }

  /// "speculation that …": what the noun holds. Parsers often take it for a relative clause, but a relative
  /// has a pronoun.
  bool is_content(const Clause& clause) const {
    const Sentence& sentence = document_.sentences[clause.sentence];
    for (int i = clause.anchor + 1; clause.anchor >= 0 && i < clause.predicate; ++i) {
      const Word& w = sentence.words[static_cast<std::size_t>(i)];
      if (w.head == clause.predicate && (w.upos == UPos::SCONJ || base_relation(w) == "mark") &&
          same_word(w.form, "that"))
        return true;
    }
    return false;
  }

  Step by_content_noun(const Clause& governor, const Clause& clause) const {
    const Word& noun = word(clause, clause.anchor);
    const auto is_noun_of = [&](WordClass c) { return lexicon_.is(noun.lemma, UPos::NOUN, c); };
    const Sentence& sentence = document_.sentences[clause.sentence];
    const bool none = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const Word& w) {
      return w.head == clause.anchor && (same_word(w.form, "no") || same_word(w.form, "little"));
    });
    if (none && (is_noun_of(WordClass::Showing) || is_noun_of(WordClass::Hedging)))
      return {Factuality::Denied, false};
    if (is_noun_of(WordClass::Denying) || is_refused(governor, clause.anchor))
      return {Factuality::Denied, false};
    const bool passes = governor.predicate == clause.anchor;  // "dismissed claims that"
    if (is_noun_of(WordClass::Alleging)) return {Factuality::Alleged, passes};
    if (is_noun_of(WordClass::Hedging) || is_noun_of(WordClass::Thinking))
      return {Factuality::Possible, passes};
    if (is_noun_of(WordClass::Planning) || is_noun_of(WordClass::Promising) ||
        is_noun_of(WordClass::Requesting))
      return {Factuality::Planned, passes};
    return {};
  }

  Step by_noun(const Clause& governor, Factuality otherwise) const {
    if (is(governor, WordClass::Negative) || is(governor, WordClass::Denying))
      return {Factuality::Denied, true};
    if (is(governor, WordClass::Planning) || is(governor, WordClass::Promising) ||
        is(governor, WordClass::Requesting))
      return {Factuality::Planned, true};
    if (is(governor, WordClass::Hedging)) return {Factuality::Possible, true};
    if (is(governor, WordClass::Alleging)) return {Factuality::Alleged, true};
    return {otherwise, false};
  }

  Step under_argument(const Clause& governor, const Clause& clause) const {
    const std::string_view preposition = position(governor, clause.predicate);
    if (governor.kind == PredicateKind::Nominal)
      return preposition == "of" || preposition == "for" || preposition == "about" || preposition == "on"
                 ? by_noun(governor, Factuality::Actual)
                 : Step{};
    if (governor.kind != PredicateKind::Verb) {
      return is(governor, WordClass::Hedging) ? Step{Factuality::Possible, true} : Step{};
    }
    const bool complement = preposition == "object" || preposition == "for" || preposition == "against";
    if (!complement) return {};
    if (preposition == "against") {
      return is(governor, WordClass::Saying) ? Step{Factuality::Possible, false} : Step{};
    }
    if (is(governor, WordClass::Denying) || is(governor, WordClass::Negative))
      return {Factuality::Denied, false};
    if (is(governor, WordClass::Showing) && does_not_happen(governor))
      return {Factuality::Alleged, false};  // "has yet to confirm the withdrawal"
    if (is(governor, WordClass::Light) && governor.kind == PredicateKind::Verb)
      return {Factuality::Actual, true};
    if (is(governor, WordClass::Planning) || is(governor, WordClass::Promising) ||
        is(governor, WordClass::Requesting))
      return {Factuality::Planned, false};
    if (is(governor, WordClass::Alleging)) return {Factuality::Alleged, false};
    return {};
  }

  bool does_not_happen(const Clause& clause) const {
    if (clause.negated) return true;
    return clause.governor && clause.embedding == Embedding::OpenComplement &&
           under_infinitive(clauses_.all[*clause.governor], clause).effect == Factuality::Denied;
  }

  /// What the word is to the clause: "object", "subject", or the preposition of an oblique.
  static std::string_view position(const Clause& clause, int predicate) {
    for (const ClauseArgument& a : clause.arguments) {
      if (a.word != predicate) continue;
      if (a.role == Role::Object || a.role == Role::IndirectObject) return "object";
      if (a.role == Role::Subject) return "subject";
      return a.preposition;
    }
    return {};
  }

  /// "could attack, killing many": a participle shares what is possible or planned; what is denied it does
  /// not.
  Step under_adverbial(const Clause& governor, const Clause& clause) const {
    if (is_introduced_by(clause, "against")) return under_infinitive(governor, clause);
    const int object = governor.word_of(Role::Object);
    if (clause.marker >= 0 && object >= 0 && is_refused(governor, object) &&
        same_word(word(clause, clause.marker).form, "to") &&
        lexicon_.is(word(governor, object).lemma, UPos::NOUN, WordClass::Planning))
      return {Factuality::Denied, false};  // "abandoned plans to send", hung on the verb
    if (clause.marker >= 0 || clause.governor == std::nullopt) return {};
    const Factuality above = own_words(governor);
    const bool shares = above == Factuality::Possible || above == Factuality::Planned;
    return {shares ? above : Factuality::Actual, false};
  }

  bool is_introduced_by(const Clause& clause, std::string_view form) const {
    const Sentence& sentence = document_.sentences[clause.sentence];
    for (int i = 0; i < clause.predicate; ++i) {
      const Word& w = sentence.words[static_cast<std::size_t>(i)];
      if (w.head == clause.predicate && same_word(w.form, form)) return true;
    }
    return false;
  }

  bool has_modifier(const Clause& clause, std::string_view lemma) const {
    for (const Word& w : document_.sentences[clause.sentence].words)
      if (w.head == clause.predicate && w.lemma == lemma) return true;
    return false;
  }

  const Document& document_;
  const Clauses& clauses_;
  const Lexicon& lexicon_;
};

}  // namespace

Factuality factuality_of(const Document& document, const Clauses& clauses, ClauseIndex clause,
                         const Lexicon& lexicon) {
  return Reading(document, clauses, lexicon).read(clause);
}

}  // namespace newsgraph::parser
