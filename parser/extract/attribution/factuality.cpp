#include "parser/extract/attribution/factuality.hpp"

#include <algorithm>
#include <array>

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

  /// Is the noun's thing yet to come about?
  bool is_yet_to_be(std::uint32_t sentence, int noun) const {
    const std::vector<Word>& words = document_.sentences[sentence].words;
    const auto at = [&](int i) -> const Word& { return words[static_cast<std::size_t>(i)]; };
    const auto preposition_of = [&](int i) -> std::string_view {
      for (const Word& w : words)
        if (w.head == i && base_relation(w) == "case") return w.lemma;
      return {};
    };
    bool definite = false;
    for (int i = 0; i < noun; ++i) {
      const Word& w = at(i);
      if (w.head != noun) continue;
      definite |= same_word(w.form, "the");
      if (base_relation(w) != "amod" && base_relation(w) != "compound") continue;
      const Factuality modified = by_modifier(w);
      if (modified == Factuality::Planned || modified == Factuality::Possible || is_future(w.lemma))
        return true;
    }
    bool being_made = false;
    for (int steps = 0; steps < 4 && at(noun).head >= 0; ++steps) {
      const std::string_view relation = base_relation(at(noun)), before = preposition_of(noun);
      const int head = at(noun).head;
      if (relation == "conj") {
        noun = head;
      } else if (relation == "nmod" && before == "of" && is_making(at(head).lemma)) {
        being_made = true;
        noun = head;
      } else if (before == "as" && (relation == "obl" || relation == "nmod")) {
        return is_wished_for_as(sentence, at(head).upos == UPos::VERB ? head : at(head).head);
      } else {
        const bool object = relation == "obj" || relation == "xcomp" || at(noun).relation == "nsubj:pass";
        return object && at(head).upos == UPos::VERB &&
               is_in_the_making(sentence, head, being_made, definite || relation == "xcomp");
      }
    }
    return false;
  }

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

  static bool is_future(std::string_view adjective) {
    return is_one_of(adjective, std::array<std::string_view, 6>{"future", "would-be", "aspiring", "putative",
                                                                "next", "incoming"});
  }

  static bool is_making(std::string_view noun) {
    return is_one_of(noun, std::array<std::string_view, 9>{"establishment", "creation", "formation",
                                                           "election", "appointment", "choice", "selection",
                                                           "emergence", "installation"});
  }

  static bool wishes(std::string_view verb) {
    return is_one_of(verb,
                     std::array<std::string_view, 10>{"want", "need", "seek", "demand", "propose", "await",
                                                      "envisage", "envision", "imagine", "lack"});
  }

  /// "to choose a leader", "wants a president", "block the establishment of a state": what a verb makes is
  /// not there before the verb is fact, what it wishes for is not there at all.
  bool is_in_the_making(std::uint32_t sentence, int verb, bool being_made, bool definite) const {
    const auto clause = clauses_.index(sentence, verb);
    if (!clause) return false;
    const std::string_view lemma = clauses_.all[*clause].lemma;
    if (wishes(lemma)) return being_made || !definite;
    const bool makes = is_one_of(
        lemma, std::array<std::string_view, 18>{"choose", "elect", "appoint", "name", "pick", "select",
                                                "nominate", "make", "become", "establish", "form", "create",
                                                "found", "install", "set", "build", "launch", "open"});
    if (!makes && !being_made) return false;
    if (being_made && is(clauses_.all[*clause], WordClass::Negative)) return true;
    const Factuality factuality = read(*clause);
    return factuality == Factuality::Planned || factuality == Factuality::Possible ||
           factuality == Factuality::Denied;
  }

  /// "wants the town as its capital", "claims it as the capital"
  bool is_wished_for_as(std::uint32_t sentence, int verb) const {
    const auto clause = clauses_.index(sentence, verb);
    return clause && (wishes(clauses_.all[*clause].lemma) || clauses_.all[*clause].lemma == "claim");
  }

  bool is(const Clause& clause, WordClass c) const { return belongs_to(clause, document_, lexicon_, c); }

  Factuality by_marker(const Clause& clause) const {
    if (is_conditional(clause)) return Factuality::Possible;
    if (clause.marker < 0) return Factuality::Actual;
    const std::string_view form = word(clause, clause.marker).form;
    // "cannot leave without meeting them": two negations
    if (same_word(form, "without"))
      return clause.governor && clauses_.all[*clause.governor].negated ? Factuality::Actual
                                                                       : Factuality::Denied;
    if (same_word(form, "before") && clause.tense != Tense::Past && !happened_after(clause))
      return Factuality::Planned;
    const bool so_far = same_word(word(clause, clause.marker + 1).form, "now");  // "until now shielded"
    if (same_word(form, "until") && !so_far)
      return happened_after(clause) || is_told_as_past(clause) ? Factuality::Actual : Factuality::Planned;
    if (same_word(form, "towards") || same_word(form, "toward")) return Factuality::Planned;
    // "Peru To Press Chile Over Fishing": headings leave out that it is to.
    if (same_word(form, "to") && !clause.governor) return Factuality::Planned;
    if ((same_word(form, "to") || same_word(form, "so")) && clause.embedding == Embedding::Adverbial &&
        !is_failed(clause))
      return is_said_at_once(clause) || was_done_with(clause) ? Factuality::Actual : Factuality::Planned;
    return Factuality::Actual;
  }

  /// "if it leaves", "if it were to leave", "whether to leave": by any of the words that introduce it.
  bool is_conditional(const Clause& clause) const {
    const Sentence& sentence = document_.sentences[clause.sentence];
    for (int i = 0; i < clause.predicate; ++i) {
      const Word& w = sentence.words[static_cast<std::size_t>(i)];
      if (w.head != clause.predicate || base_relation(w) != "mark") continue;
      for (const std::string_view conditional : {"if", "unless", "whether", "lest"})
        if (same_word(w.form, conditional)) return true;
    }
    return false;
  }

  /// "failed for the third time to elect her", where the tree has a purpose or gives it to the time
  bool is_failed(const Clause& clause) const {
    if (!clause.governor || clause.marker < 0 || !same_word(word(clause, clause.marker).form, "to"))
      return false;
    return is_one_of(clauses_.all[*clause.governor].lemma,
                     std::array<std::string_view, 5>{"fail", "refuse", "decline", "neglect", "forget"});
  }

  /// "took the stage to praise them", "went on air to condemn it": who has come to speak, and did come,
  /// spoke.
  bool is_said_at_once(const Clause& clause) const {
    if (!clause.governor) return false;
    const Clause& governor = clauses_.all[*clause.governor];
    if (governor.tense != Tense::Past || governor.voice == Voice::Passive) return false;
    constexpr std::string_view coming[] = {
        "take", "go",    "come",  "turn",      "step",  "rise",   "stand", "join",  "appear",    "use",
        "stop", "pause", "march", "interrupt", "write", "gather", "rally", "phone", "telephone", "assemble"};
    if (std::find(std::begin(coming), std::end(coming), governor.lemma) == std::end(coming)) return false;
    return is_speech(clause) && read(*clause.governor) == Factuality::Actual;
  }

  /// "used the money to buy boats", "the boat used to carry them": what something was used for was done.
  bool was_done_with(const Clause& clause) const {
    if (!clause.governor) return false;
    const Clause& governor = clauses_.all[*clause.governor];
    const Word& verb = word(governor, governor.predicate);
    return governor.lemma == "use" && governor.word_of(Role::Object) >= 0 &&
           (governor.tense == Tense::Past ||
            (verb.xpos == "VBN" && governor.embedding == Embedding::Adnominal)) &&
           read(*clause.governor) == Factuality::Actual;
  }

  bool is_speech(const Clause& clause) const {
    if (clause.kind != PredicateKind::Verb) return false;
    if (clause.lemma == "introduce" || clause.lemma == "protest" || is(clause, WordClass::Saying))
      return true;
    const auto entries = lexicon_.verb(clause.lemma);
    return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& entry) {
      return entry.rest.empty() &&
             (entry.definition->event_class == "accuse" ||
              is_one_of(entry.definition->type, {"PRAISED", "THANKED", "CONGRATULATED"}));
    });
  }

  /// "won twice before losing": what follows something past is past as well.
  bool happened_after(const Clause& clause) const {
    if (!clause.governor || word(clause, clause.predicate).xpos != "VBG") return false;
    const Clause* governor = &clauses_.all[*clause.governor];
    // "landed to refuel before leaving", "while searching it before burning it": by the verb that has a tense
    for (int steps = 0; steps < 4 && governor->tense == Tense::None && governor->governor &&
                        governor->embedding == Embedding::Adverbial;
         ++steps)
      governor = &clauses_.all[*governor->governor];
    return governor->tense == Tense::Past && !governor->negated && governor->modality == Modality::None;
  }

  /// "fought until a truce was signed": past behind what is past itself and is not what somebody said then.
  bool is_told_as_past(const Clause& clause) const {
    if (!clause.governor || clause.tense != Tense::Past) return false;
    const Clause& governor = clauses_.all[*clause.governor];
    if (governor.tense != Tense::Past && word(governor, governor.predicate).xpos != "VBG") return false;
    return governor.embedding != Embedding::Complement && governor.embedding != Embedding::OpenComplement &&
           governor.modality == Modality::None && !is(governor, WordClass::Planning) &&
           !is(governor, WordClass::Negative);
  }

  Factuality own_words(const Clause& clause) const {
    Factuality result = Factuality::Actual;
    // "might not" leaves open what "could not" denies, as does "if it does not".
    if (clause.negated && !is_open(clause) && !is_conditional(clause)) result = Factuality::Denied;
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

  /// "pleaded not guilty to killing him"
  bool is_contested(const Clause& governor, const Clause& clause) const {
    const int above = word(clause, clause.predicate).head;
    if (governor.lemma != "plead" || above < 0 || !same_word(word(clause, above).form, "guilty"))
      return false;
    const auto& words = document_.sentences[clause.sentence].words;
    return std::any_of(words.begin(), words.end(), [&](const Word& w) {
      return (w.head == above || w.head == governor.predicate) && same_word(w.form, "not");
    });
  }

  Step under(const Clause& governor, const Clause& clause) const {
    if (is_contested(governor, clause)) return {Factuality::Alleged, false};
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
      return {is(governor, WordClass::Saying) || is(governor, WordClass::Requesting) ? Factuality::Possible
                                                                                     : Factuality::Denied,
              false};
    if (is(governor, WordClass::Negative)) return kept_from(clause);
    if (const Step step = by_anchor(governor, clause); step.effect != Factuality::Actual) return step;
    if (is_accusation(governor, clause)) return {Factuality::Alleged, false};
    if (governor.lemma == "have" && (has_modifier(governor, "yet") || has_modifier(clause, "yet")))
      return {Factuality::Denied, false};
    if (is(governor, WordClass::Denying)) return {Factuality::Denied, false};
    // "has to", "needs to", "is supposed to"
    if (is_duty(governor)) return {Factuality::Planned, true};
    if (is(governor, WordClass::Transparent)) return {of_allowing(governor), true};
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

  /// What is refused, prevented or stopped does not happen, if the refusing does; where that is itself only
  /// planned ("vowed to stop them from leaving") it stays open, and where it failed the thing happened.
  Step kept_from(const Clause& clause) const {
    switch (read(*clause.governor)) {
      case Factuality::Planned:
      case Factuality::Possible:
        return {Factuality::Possible, false};
      case Factuality::Denied:
        return {clauses_.all[*clause.governor].lemma == "rule" ? Factuality::Possible : Factuality::Actual,
                false};
      default:
        return {Factuality::Denied, false};
    }
  }

  /// "found it necessary to send", "made it possible to leave": by the adjective that the infinitive hangs
  /// on.
  Step by_anchor(const Clause& governor, const Clause& clause) const {
    if (clause.anchor < 0 || clause.anchor == governor.predicate) return {};
    const Word& w = word(clause, clause.anchor);
    if (w.upos != UPos::ADJ) return {};
    if (lexicon_.is(w.lemma, UPos::ADJ, WordClass::Planning)) return {Factuality::Planned, false};
    if (lexicon_.is(w.lemma, UPos::ADJ, WordClass::Negative)) return {Factuality::Denied, false};
    return {lexicon_.is(w.lemma, UPos::ADJ, WordClass::Hedging) ? Factuality::Possible : Factuality::Actual,
            false};
  }

  /// What a law "allows" them to do they may do or not; what they were allowed to do they mostly did. And
  /// "let them advise others" is a wish.
  static Factuality of_allowing(const Clause& governor) {
    const bool allows = governor.lemma == "allow" || governor.lemma == "enable" || governor.lemma == "let";
    if (!allows || governor.voice == Voice::Passive) return Factuality::Actual;
    if (governor.tense == Tense::Present) return Factuality::Possible;
    const bool wish = governor.lemma == "let" && governor.tense == Tense::None && governor.marker < 0 &&
                      governor.modality == Modality::None && governor.argument(Role::Subject) == nullptr;
    return wish ? Factuality::Planned : Factuality::Actual;
  }

  /// "arrested for killing him", "not convicted of it": what somebody has to answer for before the law.
  bool is_accusation(const Clause& governor, const Clause& clause) const {
    if (governor.kind != PredicateKind::Verb || word(clause, clause.predicate).xpos != "VBG") return false;
    if (!is_introduced_by(clause, "of") && !is_introduced_by(clause, "for") &&
        !is_introduced_by(clause, "with"))
      return false;
    constexpr std::string_view verbs[] = {"arrest",      "detain",  "indict",  "try",    "sue",
                                          "prosecute",   "charge",  "acquit",  "accuse", "clear",
                                          "investigate", "suspect", "impeach", "probe",  "question"};
    if (std::find(std::begin(verbs), std::end(verbs), governor.lemma) != std::end(verbs)) return true;
    if (governor.lemma == "want" && governor.voice == Voice::Passive) return true;
    return governor.lemma == "convict" && read(*clause.governor) != Factuality::Actual;
  }

  bool is_duty(const Clause& governor) const {
    if (governor.kind != PredicateKind::Verb) return false;
    const bool passive = governor.voice == Voice::Passive;
    return passive ? governor.lemma == "suppose" || governor.lemma == "oblige" || governor.lemma == "need"
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
    // "Suppose that they win"
    if (impersonal && governor.voice == Voice::Active && governor.marker < 0 &&
        word(governor, governor.predicate).xpos == "VB" && is(governor, WordClass::Thinking))
      return {Factuality::Possible, false};
    if (is_guess(governor)) return {Factuality::Possible, true};
    // Who claims something says it; who alleges it accuses.
    if (is(governor, WordClass::Alleging) && governor.lemma != "claim") return {Factuality::Alleged, false};
    if (is(governor, WordClass::Requesting) && !is(governor, WordClass::Saying)) {
      // "asked how they had left": they had.
      const bool of_fact =
          clause.marker >= 0 && word(clause, clause.marker).xpos == "WRB" && clause.tense != Tense::None;
      return {of_fact ? Factuality::Actual : Factuality::Planned, false};
    }
    if (governor.kind != PredicateKind::Verb && is(governor, WordClass::Planning))
      return {Factuality::Planned, true};
    return {};
  }

  /// "at first they thought that …", "fears that …": weaker than what somebody believes or estimates.
  static bool is_guess(const Clause& governor) {
    return governor.kind == PredicateKind::Verb &&
           is_one_of(governor.lemma, std::array<std::string_view, 6>{"think", "assume", "suppose", "imagine",
                                                                     "fear", "worry"});
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
    // "a ban on nurses leaving Peru": it says neither that they do nor that they do not.
    if (governor.kind == PredicateKind::Nominal &&
        (governor.lemma == "ban" || governor.lemma == "prohibition"))
      return {Factuality::Possible, false};
    if (is_failed(clause) && governor.word_of(Role::Object) != clause.anchor)
      return under_infinitive(governor, clause);
    // "accused the crew of leaving", where the tree gives the leaving to the crew
    if (is_accusation(governor, clause)) return {Factuality::Alleged, false};
    const bool of_content = clause.marker >= 0 && !same_word(word(clause, clause.marker).form, "that");
    if (!of_content) return is_content(clause) ? by_content_noun(governor, clause) : Step{};
    if (governor.predicate != clause.anchor) {
      // "Has it a record of helping them?"
      if (governor.question && same_word(word(clause, clause.marker).form, "of"))
        return {Factuality::Possible, false};
      const bool infinitive = same_word(word(clause, clause.marker).form, "to");
      if (is_refused(governor, clause.anchor)) return {Factuality::Denied, false};
      if (!infinitive && lexicon_.is(word(clause, clause.anchor).lemma, UPos::NOUN, WordClass::Hedging))
        return {Factuality::Possible, false};  // "a chance of winning"
      return {infinitive ? Factuality::Planned : Factuality::Actual, false};
    }
    // "hopes to be the first to leave": as the being is; but who is "the best one to win" has not won.
    if (governor.kind == PredicateKind::Copular && same_word(word(clause, clause.marker).form, "to"))
      return {is_fit(governor) ? Factuality::Possible : Factuality::Actual, true};
    return by_noun(governor, Factuality::Actual);
  }

  /// "is the best person to lead", "the right woman to do it"
  bool is_fit(const Clause& copular) const {
    for (const Word& w : document_.sentences[copular.sentence].words)
      if (w.head == copular.predicate && base_relation(w) == "amod" &&
          is_one_of(w.form, std::array<std::string_view, 4>{"best", "right", "ideal", "perfect"}))
        return true;
    return false;
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
    if (passes && governor.governor) {                        // "denied reports that"
      const Clause& denying = clauses_.all[*governor.governor];
      if (denying.kind == PredicateKind::Verb && position(denying, clause.anchor) == "object" &&
          is(denying, WordClass::Denying))
        return {Factuality::Denied, false};
    }
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
    // "accused them of killing two in shelling": the shelling is part of what they are accused of.
    if (!complement) {
      const bool inside = preposition == "in" && read(*clause.governor) == Factuality::Alleged;
      return {inside ? Factuality::Alleged : Factuality::Actual, false};
    }
    if (preposition == "against") {
      return is(governor, WordClass::Saying) ? Step{Factuality::Possible, false} : Step{};
    }
    if (is(governor, WordClass::Denying)) return {Factuality::Denied, false};
    if (is(governor, WordClass::Negative)) return kept_from(clause);
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
    if (is_introduced_by(clause, "against") || is_failed(clause)) return under_infinitive(governor, clause);
    if (is_accusation(governor, clause)) return {Factuality::Alleged, false};
    if (is_yet_to_come(governor, clause)) return {Factuality::Planned, false};
    const int object = governor.word_of(Role::Object);
    if (clause.marker >= 0 && object >= 0 && is_refused(governor, object) &&
        same_word(word(clause, clause.marker).form, "to") &&
        lexicon_.is(word(governor, object).lemma, UPos::NOUN, WordClass::Planning))
      return {Factuality::Denied, false};  // "abandoned plans to send", hung on the verb
    // "urged them to join in supporting her", "may attack, killing many"; but not "to leave, saying that"
    const bool manner = clause.marker < 0 || is_introduced_by(clause, "in") ||
                        is_introduced_by(clause, "by") || is_introduced_by(clause, "through");
    if (!manner || clause.tense != Tense::None || clause.governor == std::nullopt || is_speech(clause) ||
        is_reaction(clause))
      return {};
    const Factuality above = read(*clause.governor);
    const bool shares =
        above == Factuality::Possible || above == Factuality::Planned || above == Factuality::Alleged;
    return {shares ? above : Factuality::Actual, false};
  }

  /// "said they would leave, drawing boos": what is said draws them, and not the leaving.
  static bool is_reaction(const Clause& clause) {
    return clause.marker < 0 &&
           is_one_of(clause.lemma,
                     std::array<std::string_view, 6>{"draw", "prompt", "spark", "provoke", "elicit", "earn"});
  }

  /// "will vote when he returns": the present of what has not come yet.
  bool is_yet_to_come(const Clause& governor, const Clause& clause) const {
    if (clause.marker < 0) return false;
    // "said they would help once he had left"
    if (clause.tense == Tense::Past && governor.modality == Modality::Conditional)
      return same_word(word(clause, clause.marker).form, "once") || has_modifier(clause, "soon");
    if (clause.tense != Tense::Present) return false;
    constexpr std::string_view markers[] = {"when", "once", "after", "as"};
    const std::string_view marker = word(clause, clause.marker).form;
    const bool temporal = std::any_of(std::begin(markers), std::end(markers),
                                      [&](std::string_view form) { return same_word(marker, form); });
    if (!temporal || (same_word(marker, "as") && !has_modifier(clause, "soon"))) return false;
    return governor.tense == Tense::Future || governor.modality == Modality::Conditional;
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

bool is_yet_to_be(const Document& document, const Clauses& clauses, std::uint32_t sentence, int noun,
                  const Lexicon& lexicon) {
  return Reading(document, clauses, lexicon).is_yet_to_be(sentence, noun);
}

}  // namespace newsgraph::parser
