#include "parser/extract/clauses/repairs/speech.hpp"

#include <algorithm>

#include "parser/extract/clauses/agreement.hpp"
#include "parser/extract/clauses/repairs/verb_places.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool addresses(const SentenceClauses& in, const Clause& clause) {
  return in.lexicon.lists(WordList::Addressing, clause.lemma);
}

/// The verb that the tree joins to this one with a comma alone; -1 for none.
int joined_behind_comma(const SentenceClauses& in, int verb) {
  const int joined = in.tree.child(verb, "conj");
  if (joined <= verb || in.tree.child(joined, "cc") >= 0) return -1;
  const int begin = first_verb(in, joined);
  return begin > verb && in.tree.word(begin - 1).form == "," ? joined : -1;
}

/// Where the phrase ends, but for what is set off from it.
int phrase_end(const SentenceClauses& in, int phrase) {
  int end = phrase + 1;
  while (end < in.tree.size() && in.tree.word(end).form != "," && in.tree.below(end, phrase)) ++end;
  return end;
}

/// "said the rebels, tired of war, left": does a participle between commas stand between the two, or a
/// clause that hangs on the phrase?
bool is_behind_aside(const SentenceClauses& in, int phrase, int verb) {
  if (verb < 1 || in.tree.word(verb - 1).form != ",") return false;
  const int end = phrase_end(in, phrase);
  if (end + 2 > verb || in.tree.word(end).form != ",") return false;
  return is_one_of(in.tree.word(end + 1).xpos, {"VBG", "VBN", "IN"});
}

}  // namespace

void part_from_those_told(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Relative || clause.marker >= 0 || !clause.governor) return;
  const Clause& telling = in.clauses.all[*clause.governor];
  const int subject = in.tree.child(clause.predicate, "nsubj");
  if (!addresses(in, telling) || telling.voice == Voice::Passive || clause.anchor < telling.predicate ||
      in.tree.word(clause.anchor).head != telling.predicate || subject < clause.anchor ||
      in.tree.extent(subject).first != clause.anchor + 1)
    return;
  const Word& w = in.tree.word(subject);
  if (!is_one_of(w.xpos, {"WP", "WDT"}) && !same_word(w.form, "that"))
    clause.embedding = Embedding::Complement;
}

void take_object_of_saying(const SentenceClauses& in, Clause& clause) {
  if (clause.voice == Voice::Passive || addresses(in, clause) ||
      !of_class(in, clause, {WordClass::Saying, WordClass::Showing, WordClass::Thinking}))
    return;
  int told = in.tree.child(clause.predicate, "ccomp");
  if (told < 0) told = joined_behind_comma(in, clause.predicate);
  const auto index = told < 0 ? std::nullopt : in.clauses.index(clause.sentence, told);
  if (!index || told < clause.predicate) return;
  Clause& complement = in.clauses.all[*index];
  if (has_subject(complement) || in.tree.child(told, "mark") >= 0) return;
  const int begin = first_verb(in, complement.predicate);
  const auto object =
      std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
        return a.role != Role::Subject && !a.inherited && a.word > clause.predicate &&
               (in.tree.extent(a.word).second == begin || is_behind_aside(in, a.word, begin));
      });
  // "believes the rebels, tired of war, finance it", where the tagger has an infinitive
  const bool several = object != clause.arguments.end() && in.tree.word(begin).xpos == "VB" &&
                       number_of_subject(in.tree, object->word, in.lexicon) == GrammaticalNumber::Plural;
  if (object == clause.arguments.end() || !(is_finite_verb(in, begin) || several)) return;
  complement.arguments.push_back({subject_role(complement), {}, object->word, false});
  complement.embedding = Embedding::Complement;
  clause.arguments.erase(object);
}

void take_from_saying(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Conjunct || !clause.governor || !has_subject(clause)) return;
  Clause& saying = in.clauses.all[*clause.governor];
  if (saying.kind != PredicateKind::Verb || saying.predicate > clause.predicate ||
      !of_class(in, saying, {WordClass::Saying}))
    return;
  const int cc = in.tree.child(clause.predicate, "cc");
  const ClauseArgument* own = clause.argument(subject_role(clause));
  if (cc < 1 || own == nullptr || in.tree.extent(own->word).first != cc + 1) return;
  if (in.tree.word(cc - 1).form == ",") return;  // "recalled its envoy, and Chile left"
  const auto told =
      std::find_if(saying.arguments.begin(), saying.arguments.end(), [&](const ClauseArgument& a) {
        return (a.role == Role::Object || a.role == Role::IndirectObject) && reaches(in, a.word, cc) &&
               a.word > saying.predicate;
      });
  if (told == saying.arguments.end()) return;
  clause.arguments.push_back({subject_role(clause), {}, told->word, false});
  clause.embedding = Embedding::Complement;
  saying.arguments.erase(told);
}

void return_those_told(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Complement || clause.marker >= 0 || !clause.governor) return;
  Clause& telling = in.clauses.all[*clause.governor];
  const ClauseArgument* subject = clause.argument(Role::Subject);
  if (subject == nullptr || telling.kind != PredicateKind::Verb || telling.voice == Voice::Passive ||
      telling.argument(Role::Object) != nullptr)
    return;
  const int begin = in.tree.extent(subject->word).first;
  const auto told =
      std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
        return (a.role == Role::Object || a.role == Role::IndirectObject) && is_noun(in.tree.word(a.word)) &&
               a.word > telling.predicate && in.tree.extent(a.word).second == begin &&
               in.tree.extent(a.word).first == telling.predicate + 1;
      });
  if (told == clause.arguments.end()) return;
  telling.arguments.push_back({Role::IndirectObject, {}, told->word, false});
  clause.arguments.erase(told);
}

void give_back_its_speaker(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Adnominal || clause.anchor + 1 != clause.predicate ||
      in.tree.word(clause.predicate).xpos != "VBD" || clause.oblique("by") >= 0 ||
      !of_class(in, clause, {WordClass::Saying}))
    return;
  std::erase_if(clause.arguments, [&](const ClauseArgument& a) { return a.word == clause.anchor; });
  clause.voice = Voice::Active;
  clause.embedding = Embedding::Parataxis;
  clause.arguments.push_back({Role::Subject, {}, clause.anchor, false});
}

void set_apart(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Conjunct || in.tree.child(clause.predicate, "cc") >= 0 ||
      !of_class(in, clause, {WordClass::Saying}))
    return;
  for (const char* complement : {"obj", "ccomp", "xcomp"})
    if (in.tree.child(clause.predicate, complement) >= 0) return;
  const ClauseArgument* speaker = clause.argument(Role::Subject);
  if (speaker == nullptr || speaker->inherited || clause.voice == Voice::Passive) return;
  const int begin = in.tree.extent(speaker->word).first;
  if (begin > 0 && in.tree.word(begin - 1).form == ",") clause.embedding = Embedding::Parataxis;
}

void take_speaker_behind(const SentenceClauses& in, Clause& clause) {
  if (clause.kind != PredicateKind::Verb || has_subject(clause) || !of_class(in, clause, {WordClass::Saying}))
    return;
  bool said_before = false;
  for (const int c : in.tree.children(clause.predicate)) {
    if (base_relation(in.tree.word(c)) != "ccomp") continue;
    said_before |= c < clause.predicate;
    const int speaker = in.tree.child(c, "nsubj");
    if (!said_before || speaker < 0 || in.tree.extent(speaker).first != clause.predicate + 1) continue;
    const auto told = in.clauses.index(clause.sentence, c);
    if (!told || !in.tree.word(c).form.ends_with("ed") || in.tree.child(c, "obj") >= 0) continue;
    Clause& participle = in.clauses.all[*told];
    std::erase_if(participle.arguments, [&](const ClauseArgument& a) { return a.word == speaker; });
    participle.voice = Voice::Passive;
    participle.embedding = Embedding::Adnominal;
    participle.anchor = speaker;
    participle.arguments.push_back({Role::Object, {}, speaker, true});
    clause.arguments.push_back({Role::Subject, {}, speaker, false});
    return;
  }
}

}  // namespace newsgraph::parser
