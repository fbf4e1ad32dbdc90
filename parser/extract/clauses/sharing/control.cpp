#include "parser/extract/clauses/sharing/control.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/clauses/sharing/adnominals.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool is_gerund(const SentenceClauses& in, int verb) {
  const auto children = in.tree.children(verb);
  return in.tree.word(verb).xpos == "VBG" || std::any_of(children.begin(), children.end(), [&](int c) {
           return base_relation(in.tree.word(c)) == "aux" && same_word(in.tree.word(c).form, "having");
         });
}

/// "considers whether to leave"
bool is_infinitive(const SentenceClauses& in, int verb) {
  return verb > 0 && in.tree.word(verb).xpos == "VB" && same_word(in.tree.word(verb - 1).form, "to");
}

/// "the staff that Chile has to pay": the staff is what is paid, not what Chile has.
void take_relative_object(const SentenceClauses& in, Clause& clause, const Clause& governor) {
  if (governor.voice == Voice::Passive) return;
  if (governor.lemma != "have" && !of_class(in, governor, {WordClass::Planning, WordClass::Promising}))
    return;
  const auto mark = in.tree.child(clause.predicate, "mark");
  if (mark < 0 || !same_word(in.tree.word(mark).form, "to") || has(clause, Role::Object)) return;
  Clause& having = in.clauses.all[*clause.governor];
  const auto found =
      std::find_if(having.arguments.begin(), having.arguments.end(), [&](const ClauseArgument& a) {
        return a.role == Role::Object && a.inherited && a.word < having.predicate;
      });
  if (found == having.arguments.end()) return;
  clause.arguments.push_back(*found);
  having.arguments.erase(found);
}

/// "helps lead the party", where the tree gives the party to the first verb: what stands behind an infinitive
/// is the infinitive's.
void take_object_behind(const SentenceClauses& in, Clause& clause) {
  Clause& governor = in.clauses.all[*clause.governor];
  if (in.tree.word(clause.predicate).xpos != "VB" || has(clause, Role::Object) ||
      clause.voice == Voice::Passive || governor.kind != PredicateKind::Verb)
    return;
  const auto found =
      std::find_if(governor.arguments.begin(), governor.arguments.end(), [&](const ClauseArgument& a) {
        return a.role == Role::Object && !a.inherited && a.word > clause.predicate;
      });
  if (found == governor.arguments.end() || governor.predicate > clause.predicate) return;
  clause.arguments.push_back(*found);
  governor.arguments.erase(found);
}

/// "the statement spoke about giving them boats": what is written or said gives nobody anything, unlike who
/// "spoke about giving them boats".
bool is_told_by_text(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  if (governor.kind != PredicateKind::Verb || clause.marker < governor.predicate ||
      !is_gerund(in, clause.predicate) || !of_class(in, governor, {WordClass::Saying}))
    return false;
  const int subject = surface_subject(governor);
  if (subject < 0 || in.tree.word(subject).upos != UPos::NOUN) return false;
  const auto sense = in.lexicon.noun_sense(in.tree.word(subject).lemma);
  return !sense || sense->type == EntityType::Agreement;
}

int controller(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  if (governor.predicate != clause.anchor)
    if (const int noun = noun_of_adjective(in, clause); noun >= 0) return noun;
  if (governor.kind == PredicateKind::Nominal) return holder(in, governor, governor.predicate);
  if (governor.kind != PredicateKind::Verb) return surface_subject(governor);
  if (governor.lemma == "need" && governor.voice == Voice::Passive)
    return -1;  // "the votes needed to win it"
  if (governor.voice == Voice::Passive || in.lexicon.lists(WordList::OwnInfinitives, governor.lemma))
    return surface_subject(governor);
  for (const ClauseArgument& a : governor.arguments)
    if ((a.role == Role::Object || a.role == Role::IndirectObject) && a.word < clause.predicate)
      return a.word;
  if (const int asked = asked_behind_preposition(in, governor, clause); asked >= 0) return asked;
  return surface_subject(governor);
}

}  // namespace

int noun_of_adjective(const SentenceClauses& in, const Clause& clause) {
  if (clause.anchor < 0) return -1;
  const Word& w = in.tree.word(clause.anchor);
  const bool of_noun = w.upos == UPos::ADJ && is_one_of(base_relation(w), {"amod", "acl"}) && w.head >= 0;
  return of_noun && (is_noun(in.tree.word(w.head)) || is_pronoun(in.tree.word(w.head))) ? w.head : -1;
}

bool judges_a_deed(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  if (governor.kind != PredicateKind::Verb || !is_gerund(in, clause.predicate)) return false;
  for (const Role role : {Role::Object, Role::IndirectObject})
    if (const int object = governor.word_of(role); object > governor.predicate && object < clause.predicate)
      return false;
  if (clause.marker < 0)
    return is_one_of(governor.lemma, {"oppose", "support", "back", "favour", "favor", "endorse", "recommend",
                                      "allow", "permit", "ban", "prohibit", "forbid", "condemn", "urge"});
  return same_word(in.tree.word(clause.marker).form, "against") &&
         is_one_of(governor.lemma,
                   {"warn", "urge", "argue", "advise", "caution", "speak", "campaign", "lobby", "counsel"});
}

void share_open_complement(const SentenceClauses& in, Clause& clause, const Clause& governor) {
  take_relative_object(in, clause, governor);
  take_object_behind(in, clause);
  if (judges_a_deed(in, governor, clause) || is_told_by_text(in, governor, clause)) return;
  give_subject(in, clause, controller(in, governor, clause));
}

void share_complement(const SentenceClauses& in, Clause& clause, const Clause& governor) {
  if (governor.kind != PredicateKind::Verb || governor.voice != Voice::Active || surface_subject(clause) >= 0)
    return;
  const bool gerund = is_gerund(in, clause.predicate);
  if ((!gerund && !is_infinitive(in, clause.predicate)) || judges_a_deed(in, governor, clause)) return;
  // "showed the nurses leaving": they left.
  const int object = governor.word_of(Role::Object);
  const bool before =
      gerund && object > governor.predicate && in.tree.extent(object).second == clause.predicate;
  // "told the mayor, Ana Berg, to leave": whoever is told leaves.
  const bool asked = !gerund && belongs_to(governor, in.document, in.lexicon, WordClass::Requesting);
  const int told =
      governor.word_of(Role::IndirectObject) >= 0 ? governor.word_of(Role::IndirectObject) : object;
  if (asked && told > governor.predicate && told < clause.predicate) return give_subject(in, clause, told);
  give_subject(in, clause, before ? object : surface_subject(governor));
}

int asked_behind_preposition(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  for (const std::string_view preposition : {"on", "upon", "to", "for"})
    if (const int asked = governor.oblique(preposition);
        asked > governor.predicate && asked < clause.predicate &&
        belongs_to(governor, in.document, in.lexicon, WordClass::Requesting))
      return asked;
  return -1;
}

}  // namespace newsgraph::parser
