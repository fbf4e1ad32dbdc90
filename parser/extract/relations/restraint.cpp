#include "parser/extract/relations/restraint.hpp"

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/relations/nobody.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// The first of the verbs that "and" joins: "continues to shelter and support them".
const Clause& first_of(const SentenceView& view, const Clause& clause) {
  const Clause* first = &clause;
  for (int steps = 0; steps < 8 && first->embedding == Embedding::Conjunct && first->governor; ++steps)
    first = &view.clauses.all[*first->governor];
  return *first;
}

/// "managed to leave", "helped to free them", "were forced to leave": they did.
bool is_brought_about(const SentenceView& view, const Clause& clause) {
  const Clause& first = first_of(view, clause);
  if (!first.governor || first.embedding != Embedding::OpenComplement) return false;
  return view.lexicon.lists(WordList::BroughtAbout, view.clauses.all[*first.governor].lemma);
}

/// An infinitive, and neither "did leave" nor, as headings have it, "Rebels Raid Post, Kill 24".
bool is_infinitive(const SentenceView& view, const Clause& clause) {
  if (clause.kind != PredicateKind::Verb || view.word(clause.predicate).xpos != "VB") return false;
  const int auxiliary = view.tree.child(clause.predicate, "aux");
  if (auxiliary >= 0 && view.word(auxiliary).lemma == "do") return false;
  const std::string_view first = view.word(first_of(view, clause).predicate).xpos;
  return first != "VBP" && first != "VBZ" && first != "VBD";
}

/// "Should guards hit reporters?": asks what is right.
bool asks_what_is_right(const SentenceView& view, const Clause& clause) {
  const int should = view.tree.child(clause.predicate, "aux"), subject = clause.word_of(Role::Subject);
  if (should < 0 || should > subject || !same_word(view.word(should).form, "should")) return false;
  for (int i = clause.predicate + 1; i < view.size(); ++i)
    if (view.word(i).form == "?") return true;
  return false;
}

/// "not always", "not necessarily", "not only"
bool is_hedged_denial(const SentenceView& view, const Clause& clause) {
  for (int i = 1; i <= clause.predicate; ++i)
    if (view.word(i).head == clause.predicate &&
        is_one_of(view.word(i).lemma, {"always", "necessarily", "exactly", "only", "just", "merely"}) &&
        is_one_of(lower_case(view.word(i - 1).form), {"not", "n't", "n’t"}))
      return true;
  return false;
}

/// "does not help them as often as they want", "is not making as many calls"
bool is_done_less(const SentenceView& view, const Clause& clause) {
  for (int i = 1; i + 1 < view.size(); ++i) {
    const Word& as = view.word(i);
    if (!same_word(as.form, "as") || base_relation(as) != "advmod" || as.head <= i ||
        is_one_of(lower_case(view.word(i + 1).form), {"well", "yet", "of", "long", "far"}))
      continue;
    int above = as.head;
    for (int steps = 0; steps < 2 && above >= 0 && above != clause.predicate &&
                        is_one_of(base_relation(view.word(above)), {"advmod", "amod", "obj"});
         ++steps)
      above = view.word(above).head;
    if (above == clause.predicate) return true;
  }
  return false;
}

/// "has not helped all the nurses", "did not fire at every house", "has not hired only nurses": at some.
bool is_done_to_some(const SentenceView& view, const Clause& clause) {
  const auto is_of_all = [&](int word) {
    if (word <= clause.predicate) return false;
    if (is_one_of(view.word(word).lemma, {"all", "everybody", "everyone"})) return true;
    for (const int c : view.tree.children(word)) {
      const Word& w = view.word(c);
      if (c < word && ((base_relation(w) == "det" && is_one_of(w.lemma, {"all", "every", "each", "both"})) ||
                       (w.relation == "advmod" && is_one_of(w.lemma, {"only", "just", "merely"}))))
        return true;
    }
    return false;
  };
  for (const ClauseArgument& a : clause.arguments)
    if (a.role != Role::Subject && is_of_all(a.word)) return true;
  return false;
}

/// "did not leave until May", "has helped nobody except Ana Berg"
bool is_done_then(const SentenceView& view, const Clause& clause) {
  for (int i = clause.predicate + 1; i < view.size(); ++i) {
    if (!is_one_of(lower_case(view.word(i).form), {"until", "till", "except"})) continue;
    int above = view.word(i).head;
    for (int steps = 0; steps < 2 && above > clause.predicate && view.word(above).relation != "conj"; ++steps)
      above = view.word(above).head;
    if (above == clause.predicate) return true;
  }
  return false;
}

/// "does not treat them well"
bool is_done_in_another_manner(const SentenceView& view, const Clause& clause) {
  for (const int c : view.tree.children(clause.predicate))
    if (c > clause.predicate && view.word(c).relation == "advmod" && view.tree.children(c).empty() &&
        view.word(c - 1).form != "," && (c + 1 == view.size() || is_punctuation(view.word(c + 1))) &&
        view.lexicon.lists(WordList::Manners, lower_case(view.word(c).form)))
      return true;
  return false;
}

/// "did not come to help them but to rob them"
bool is_done_instead(const SentenceView& view, const Clause& clause) {
  const int conjunction = view.tree.child(clause.predicate, "cc");
  return clause.embedding == Embedding::Conjunct && !clause.negated && conjunction >= 0 &&
         same_word(view.word(conjunction).form, "but");
}

/// "does not treat them well", "has not always helped them": it does treat, and has helped them.
bool is_done_otherwise(const SentenceView& view, const Clause& clause) {
  const Clause& first = first_of(view, clause);
  if (first.governor &&
      first.embedding == Embedding::OpenComplement) {  // "does not necessarily want to leave"
    const Clause& governor = view.clauses.all[*first.governor];
    if (governor.negated && is_hedged_denial(view, governor)) return true;
  }
  if (is_done_instead(view, clause)) return true;
  return clause.negated && clause.kind == PredicateKind::Verb &&
         (is_hedged_denial(view, clause) || is_done_in_another_manner(view, clause) ||
          is_done_less(view, clause) || is_done_to_some(view, clause) || is_done_then(view, clause));
}

/// "must not leave", "should not start to leave"
bool is_wrong_to_do(const SentenceView& view, const Clause& clause) {
  const Clause* verb = &first_of(view, clause);
  for (int steps = 0;
       steps < 3 && !verb->negated && verb->governor && verb->embedding == Embedding::OpenComplement; ++steps)
    verb = &view.clauses.all[*verb->governor];
  const int auxiliary = view.tree.child(verb->predicate, "aux");
  return verb->negated && auxiliary >= 0 &&
         is_one_of(view.word(auxiliary).lemma, {"must", "should", "shall", "ought"});
}

/// "left early so as not to meet them"
bool is_to_be_avoided(const SentenceView& view, const Clause& clause) {
  const Clause& first = first_of(view, clause);
  return clause.negated && first.embedding == Embedding::Adverbial && first.marker >= 0 &&
         same_word(view.word(first.marker).form, "to");
}

/// "has not hired nurses who fled": others, perhaps.
bool is_denied_of_some(const SentenceView& view, const End* end) {
  if (end == nullptr || end->mention == nullptr || end->mention->sentence != view.index) return false;
  const Mention& m = *end->mention;
  if (m.kind != MentionKind::Nominal || !m.plural || m.definite || m.count) return false;
  for (const int c : view.tree.children(m.head))
    if (view.word(c).relation == "acl:relcl" && c > m.head) {
      const int first = view.tree.extent(c).first;
      return view.word(first).form != "," && first > 0 && view.word(first - 1).form != ",";
    }
  return false;
}

/// "Not all nurses support it"
bool is_of_not_all(const SentenceView& view, const End* end) {
  if (end == nullptr || end->mention == nullptr || end->mention->sentence != view.index) return false;
  const int first = view.tree.extent(end->mention->head).first;
  return first + 1 < view.size() && same_word(view.word(first).form, "not") &&
         is_one_of(lower_case(view.word(first + 1).form), {"all", "every", "each", "everyone", "everybody"});
}

/// "never pledged to leave": nothing was said of leaving.
bool is_unsaid(const SentenceView& view, const Clause& clause) {
  const Clause& first = first_of(view, clause);
  if (!first.governor || first.embedding != Embedding::OpenComplement) return false;
  const Clause& governor = view.clauses.all[*first.governor];
  const auto is = [&](WordClass c) { return belongs_to(governor, view.document, view.lexicon, c); };
  return governor.negated && is(WordClass::Saying) && is(WordClass::Promising);
}

/// "did not say that they had left", "would never say they are going to leave", "did not suggest that Peru
/// use boats to help them"; but "did not say when they left".
bool is_of_what_is_unsaid(const SentenceView& view, const Clause& clause) {
  const Clause* content = &clause;
  for (int steps = 0; steps < 6 && content->governor; ++steps) {
    const bool infinitive =
        content->embedding == Embedding::OpenComplement ||
        (content->embedding == Embedding::Adverbial && view.word(content->predicate).xpos == "VB");
    if (content->embedding != Embedding::Conjunct && !infinitive) break;
    content = &view.clauses.all[*content->governor];
  }
  if (!content->governor || content->embedding != Embedding::Complement) return false;
  const Clause& governor = view.clauses.all[*content->governor];
  const auto is = [&](WordClass c) { return belongs_to(governor, view.document, view.lexicon, c); };
  if (!governor.negated || !is(WordClass::Saying) || (is(WordClass::Showing) && governor.lemma != "suggest"))
    return false;
  for (int i = 0; i < content->predicate; ++i)
    if (view.word(i).head == content->predicate &&
        (view.word(i).xpos.starts_with("W") || is_one_of(lower_case(view.word(i).form), {"if", "whether"})))
      return false;
  return true;
}

/// "could neither confirm nor deny it": says nothing of it.
bool is_left_to_guess(const SentenceView& view, const Clause& clause) {
  if (clause.lemma != "deny" && clause.lemma != "confirm") return false;
  const Clause& first = first_of(view, clause);
  const std::string_view other = clause.lemma == "deny" ? "confirm" : "deny";
  for (int c = 0; c < view.size(); ++c)
    if (view.word(c).lemma == other &&
        (c == first.predicate || (view.word(c).head == first.predicate && view.word(c).relation == "conj")))
      return true;
  return false;
}

/// "did not stop to help them", "has no plans to hire divers to help them": nothing is done for the purpose.
bool is_purpose_of_nothing(const SentenceView& view, const Clause& clause) {
  const Clause& first = first_of(view, clause);
  if (!first.governor || first.embedding != Embedding::Adverbial || first.marker < 0 ||
      !same_word(view.word(first.marker).form, "to"))
    return false;
  // "for no better reason than to leave", "his policy of not staying to help"
  if (first.marker > 0 && same_word(view.word(first.marker - 1).form, "than")) return false;
  const Word& done = view.word(view.clauses.all[*first.governor].predicate);
  if (done.xpos == "VBG") return false;
  return factuality_of(view.document, view.clauses, *first.governor, view.lexicon) == Factuality::Denied;
}

/// "plans to ban them from entering": whether they enter is open; not "may refuse to enter".
bool may_be_prevented(const SentenceView& view, const Clause& clause) {
  const Clause& first = first_of(view, clause);
  if (!first.governor) return false;
  const Clause& governor = view.clauses.all[*first.governor];
  return governor.word_of(Role::Subject) != clause.word_of(Role::Subject) &&
         belongs_to(governor, view.document, view.lexicon, WordClass::Negative) &&
         factuality_of(view.document, view.clauses, *first.governor, view.lexicon) != Factuality::Actual;
}

/// "called to ban them from entering", "preventing them from entering is wrong", "supports a ban on nurses
/// from entering", "an order barring them from entering": the keeping is only spoken of. Not so "helped to
/// stop them from entering" or "used boats, keeping them from entering".
bool is_kept_in_thought(const SentenceView& view, const Clause& clause) {
  const Clause& first = first_of(view, clause);
  if (!first.governor || first.marker < 0 || !same_word(view.word(first.marker).form, "from")) return false;
  const Clause& keeping = view.clauses.all[*first.governor];
  if (keeping.kind == PredicateKind::Copular && keeping.negated)
    return true;  // "nurses who are not citizens"
  const int object = keeping.word_of(Role::Object);
  if (object >= 0 && is_one_of(view.word(object).lemma, {"ban", "prohibition", "moratorium"})) return true;
  if (keeping.kind != PredicateKind::Verb || keeping.tense != Tense::None || !keeping.governor) return false;
  if (keeping.embedding == Embedding::Argument || keeping.embedding == Embedding::Adnominal) return true;
  const Clause& above = view.clauses.all[*keeping.governor];
  return (keeping.embedding == Embedding::OpenComplement || keeping.embedding == Embedding::Complement) &&
         above.kind == PredicateKind::Verb && !view.lexicon.lists(WordList::BroughtAbout, above.lemma) &&
         !belongs_to(above, view.document, view.lexicon, WordClass::Transparent);
}

/// "will help, barring a strike": except if there is one, unlike "barring them from leaving".
bool is_barring(const SentenceView& view, const Clause& clause) {
  if (clause.lemma != "bar" || clause.embedding != Embedding::Adverbial || clause.marker >= 0 ||
      view.word(clause.predicate).xpos != "VBG" || clause.tense != Tense::None)
    return false;
  for (int i = clause.predicate + 1; i < view.size(); ++i)
    if (same_word(view.word(i).form, "from")) return false;
  return true;
}

/// "gifts from people who clean there", "people with no home": whoever they are, only what is cut off tells;
/// unlike "nine people who …", "young people who …", "the people of Lima".
bool is_told_behind(const SentenceView& view, const End* end) {
  if (end == nullptr || end->mention == nullptr) return false;
  const Mention& people = *end->mention;
  if (people.sentence != view.index || people.kind != MentionKind::Nominal || people.count || people.nation ||
      people.lemma != "people" || view.word(people.head).xpos != "NNS")
    return false;
  if (preposition(view.tree, people.head) == "of") return false;  // "thousands of people"
  bool told = false;
  for (const int c : view.tree.children(people.head)) {
    const Word& w = view.word(c);
    const std::string_view base = base_relation(w);
    if (c < people.head && !is_one_of(base, {"case", "punct", "cc", "mark"})) return false;
    told = told || (c > people.head && (base == "acl" || base == "nmod"));
  }
  return told;
}

/// "wants a mayor who has fought them", "is looking for a nurse who can help": whoever that may be.
bool is_of_somebody_wanted(const SentenceView& view, const Clause& clause) {
  if (clause.embedding != Embedding::Relative || clause.anchor < 0 || clause.anchor >= clause.predicate)
    return false;
  const Word& wanted = view.word(clause.anchor);
  const int determiner = view.tree.child(clause.anchor, "det");
  if (wanted.upos != UPos::NOUN || wanted.head < 0 || determiner < 0 ||
      !is_one_of(lower_case(view.word(determiner).form), {"a", "an", "any"}))
    return false;
  const Word& verb = view.word(wanted.head);
  const bool behind_for = preposition(view.tree, clause.anchor) == "for" && verb.lemma == "look";
  return behind_for || (wanted.relation == "obj" &&
                        is_one_of(verb.lemma, {"want", "need", "seek", "prefer", "wish", "lack", "demand"}));
}

/// "met Ana or Omar", "nobody of either party": one of them, whichever; but "the syndrome, or Lima fever" is
/// one thing with two names, and of "nurses or doctors" there are some of both.
bool is_one_of_two(const SentenceView& view, const End* end) {
  if (end == nullptr || end->mention == nullptr || end->mention->sentence != view.index) return false;
  const int head = end->mention->head, determiner = view.tree.child(head, "det");
  if (determiner >= 0 && same_word(view.word(determiner).form, "either")) return true;
  if (end->mention->plural && end->mention->kind == MentionKind::Nominal) return false;
  const int first = view.tree.first_conjunct(head);
  for (const int c : view.tree.conjuncts(first)) {
    const int conjunction = view.tree.child(c, "cc");
    if (c != first && conjunction >= 0 && same_word(view.word(conjunction).form, "or") &&
        (is_noun(view.word(c)) || is_pronoun(view.word(c))) && view.word(conjunction - 1).form != ",")
      return true;
  }
  return false;
}

/// "those who met Ana Berg as minister gave money", where the tree has a minister give it: an office without
/// an article is what somebody is.
bool is_office_held(const SentenceView& view, const Clause& clause, const End* subject) {
  if (subject == nullptr || subject->mention == nullptr || clause.marker < 0 ||
      !same_word(view.word(clause.marker).form, "as"))
    return false;
  const Mention& office = *subject->mention;
  if (office.sentence != view.index || office.kind != MentionKind::Nominal || office.plural ||
      view.type(*subject) != EntityType::Person || view.word(office.head).xpos != "NN")
    return false;
  const int first = view.tree.extent(office.head).first;
  if (first != clause.marker + 1) return false;
  for (int i = first; i < office.head; ++i)
    if (!is_one_of(base_relation(view.word(i)), {"amod", "compound"})) return false;
  return true;
}

/// "Guards shot people who had fled", "saw people with guns": that happened to some.
bool happened(const Clause& clause, const End* end, const Relation& relation) {
  return relation.factuality == Factuality::Actual && clause.tense == Tense::Past &&
         clause.anchor != end->mention->head;
}

/// "people jailed for fraud": what is told of them alone tells of nobody but where it harms.
bool harms(const PredicateMatch& match, const Relation& relation) {
  return relation.factuality == Factuality::Actual && match.definition != nullptr &&
         is_one_of(match.definition->event_class, {"assault", "coerce"});
}

}  // namespace

bool is_too_unsure(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                   const End* subject, const End* object, const Relation& relation) {
  // "spoke at the White House", which is a building then
  if (match.definition == nullptr && object != nullptr && view.type(*object) == EntityType::Country &&
      relation.type.ends_with("_AT"))
    return true;
  if (relation.factuality != Factuality::Planned && tells_of_nobody(view, clause, subject, object))
    return true;
  for (const End* end : {subject, object})
    if (is_told_behind(view, end) && !happened(clause, end, relation) && !harms(match, relation)) return true;
  if (is_of_not_all(view, subject) || is_office_held(view, clause, subject)) return true;
  if (relation.factuality == Factuality::Actual &&
      (is_one_of_two(view, subject) || is_one_of_two(view, object)))
    return true;
  if (asks_what_is_right(view, clause) || is_of_somebody_wanted(view, clause)) return true;
  if (is_barring(view, clause)) return true;
  if (relation.factuality == Factuality::Denied &&
      (is_done_otherwise(view, clause) || is_wrong_to_do(view, clause) || is_to_be_avoided(view, clause) ||
       is_kept_in_thought(view, clause) || is_unsaid(view, clause) || is_denied_of_some(view, object) ||
       is_left_to_guess(view, clause)))
    return true;
  if (relation.factuality != Factuality::Actual && is_of_what_is_unsaid(view, clause)) return true;
  if (relation.factuality == Factuality::Possible && may_be_prevented(view, clause)) return true;
  if (relation.factuality == Factuality::Planned && is_purpose_of_nothing(view, clause)) return true;
  // Behind another verb the tree alone says who does it, and what is only to be done is seldom a fact.
  const bool infinitive = is_infinitive(view, clause) && (clause.embedding == Embedding::OpenComplement ||
                                                          clause.embedding == Embedding::Conjunct);
  return infinitive && relation.factuality == Factuality::Actual && !is_brought_about(view, clause);
}

}  // namespace newsgraph::parser
