#include "parser/extract/clauses/sharing/event_nouns.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "seeks her extradition", "demands their release": who is asked does it.
bool is_for_another(const SentenceClauses& in, const Clause& governor, const Clause& noun) {
  const RelationDefinition* definition = in.lexicon.noun(noun.lemma);
  return definition != nullptr && governor.lemma == "seek" &&
         (definition->event_class == "coerce" || definition->event_class == "concede");
}

/// "a series of attacks": the series; else the noun.
int counted_by(const SentenceClauses& in, int noun) {
  const int head = in.tree.word(noun).head;
  const bool counts = head >= 0 && base_relation(in.tree.word(noun)) == "nmod" &&
                      preposition(in.tree, noun) == "of" &&
                      in.lexicon.lists(WordList::Series, in.tree.word(head).lemma);
  return counts ? head : noun;
}

/// Of "is responsible for the attack", "the rebels responsible for the attack" the word "responsible": who
/// is; else -1.
int responsible(const SentenceClauses& in, int word) {
  const Word& w = in.tree.word(word);
  if (w.lemma != "responsible") return -1;
  if (const Clause* copular = in.clauses.at(in.sentence, word); copular != nullptr)
    return copular->word_of(Role::Subject);
  const bool of_noun = base_relation(w) == "amod" || base_relation(w) == "acl";
  return of_noun && w.head >= 0 && w.head < word && is_noun(in.tree.word(w.head)) ? w.head : -1;
}

/// "claimed responsibility for the attack"
bool takes_responsibility(const SentenceClauses& in, const Clause& governor) {
  const int object = governor.word_of(Role::Object);
  return governor.voice == Voice::Active && object >= 0 && in.tree.word(object).lemma == "responsibility" &&
         in.lexicon.lists(WordList::OwningUp, governor.lemma);
}

/// "said after a meeting with Ana", "was arrested during a visit to Lima", "claimed responsibility for the
/// attack": the one who acts was there. -1: nobody.
int who_attends(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  const int noun = clause.predicate;
  const std::string_view before = preposition(in.tree, noun);
  const RelationDefinition* definition = in.lexicon.noun(clause.lemma);
  if (definition == nullptr || clause.oblique("'s") >= 0 || clause.oblique("by") >= 0 || clause.negated)
    return -1;
  if (before == "for" && takes_responsibility(in, governor)) return surface_subject(governor);
  // "Ana Berg, on a visit to Peru, said"
  if (before == "on" && base_relation(in.tree.word(noun)) == "nmod" && in.tree.word(noun).head >= 0 &&
      in.tree.word(in.tree.word(noun).head).upos == UPos::PROPN &&
      (definition->type == "VISITED" || definition->type == "TRAVELED_TO"))
    return in.tree.word(noun).head;
  if (before == "for" && in.tree.word(noun).head >= 0)
    if (const int culprit = responsible(in, in.tree.word(noun).head); culprit >= 0) return culprit;
  if (governor.kind != PredicateKind::Verb || in.tree.word(noun).head != governor.predicate ||
      base_relation(in.tree.word(noun)) != "obl" || clause.oblique("between") >= 0 ||
      clause.oblique("of") >= 0)
    return -1;
  const int article = in.tree.child(noun, "det");
  const bool one = article >= 0 && in.tree.word(article).lemma == "a";  // "briefed on the visit"
  const bool there = before == "in" || before == "at" || before == "during" || before == "after" ||
                     (before == "on" && one) || before == "following" ||
                     (before == "for" && governor.word_of(Role::Object) < 0);
  const bool meets = definition->event_class == "consult" || definition->type == "TRAVELED_TO";
  return there && meets ? surface_subject(governor) : -1;
}

/// "the meeting took place in Lima": what stands with the verb is told of the noun.
void take_phrases(Clause& clause, const Clause& governor) {
  for (const ClauseArgument& a : governor.arguments)
    if (a.role == Role::Oblique && clause.oblique(a.preposition) < 0)
      clause.arguments.push_back({Role::Oblique, a.preposition, a.word, true});
  if (governor.negated) clause.negated = true;
  clause.modality = std::max(clause.modality, governor.modality);
  clause.tense = governor.tense;
}

}  // namespace

void share_nominal(const SentenceClauses& in, Clause& clause, const Clause& governor) {
  if (clause.kind != PredicateKind::Nominal || has(clause, Role::Subject)) return;
  if (const int own = who_attends(in, clause, governor); own >= 0) {
    clause.arguments.push_back({Role::Subject, {}, own, true});
    // "arrived for talks"
    if (preposition(in.tree, clause.predicate) == "for" && governor.kind == PredicateKind::Verb &&
        !takes_responsibility(in, governor) && responsible(in, in.tree.word(clause.predicate).head) < 0)
      clause.tense = Tense::Future;
  }
  if (governor.kind == PredicateKind::Verb && governor.word_of(Role::Subject) == clause.predicate &&
      happens(governor, in.document, in.lexicon))
    return take_phrases(clause, governor);
  if (governor.kind != PredicateKind::Verb ||
      governor.word_of(Role::Object) != counted_by(in, clause.predicate))
    return;
  const bool light = of_class(in, governor, {WordClass::Light});
  // "denied weapons transfers" is about one's own; "dismissed the deployment" may be about another's.
  const bool denies = governor.lemma == "deny" && in.tree.child(clause.predicate, "det") < 0;
  if (!light && !denies &&
      (in.lexicon.lists(WordList::Wanting, governor.lemma) || is_for_another(in, governor, clause) ||
       !of_class(in, governor, {WordClass::Planning, WordClass::Promising, WordClass::Transparent})))
    return;
  if (possessor(in, clause.predicate) >= 0) return;
  if (const int subject = governor.word_of(Role::Subject); subject >= 0)
    clause.arguments.push_back({Role::Subject, {}, subject, true});
  if (!light) return;
  take_phrases(clause, governor);
}

}  // namespace newsgraph::parser
