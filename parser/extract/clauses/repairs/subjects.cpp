#include "parser/extract/clauses/repairs/subjects.hpp"

#include <algorithm>
#include <string>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/clauses/repairs/verb_places.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool follows_comma(const SentenceClauses& in, int word) {
  const int begin = in.tree.extent(word).first;
  return in.tree.word(begin).form == "," || (begin > 0 && in.tree.word(begin - 1).form == ",");
}

bool is_beneath_a_preposition(const SentenceClauses& in, int word, int verb) {
  for (int steps = 0; steps < in.tree.size() && word >= 0; ++steps) {
    const Word& w = in.tree.word(word);
    if (w.head == verb) return base_relation(w) == "obl";
    word = w.head;
  }
  return false;
}

/// Between a subject and its verb: commas, and relative clauses in commas.
bool only_its_clauses_between(const SentenceClauses& in, int subject, int verb) {
  int at = in.tree.extent(subject).second;
  if (at == verb) return false;  // "…, Ana left" has no comma behind Ana; the parser rarely fails there
  for (; at < verb; ++at) {
    if (is_punctuation(in.tree.word(at))) continue;
    int above = at;
    bool relative = false;
    for (int steps = 0; steps < in.tree.size() && above >= 0 && !relative; ++steps) {
      relative = in.tree.word(above).relation == "acl:relcl" && above > subject;
      above = in.tree.word(above).head;
    }
    if (!relative) return false;
  }
  return true;
}

bool is_behind_date(const SentenceClauses& in, int word) {
  if (word == 0) return false;
  const Word& before = in.tree.word(word - 1);
  return is_day(before) || before.upos == UPos::NUM || before.upos == UPos::ADV;
}

/// Nothing but what belongs to the first stands between them.
bool stands_right_behind(const SentenceClauses& in, const Clause& first, const Clause& second) {
  const int begin = verb_begin(in, second);
  if (begin == first.predicate + 1) return false;
  for (int i = first.predicate + 1; i < begin; ++i)
    if (is_punctuation(in.tree.word(i)) || in.tree.word(i).upos == UPos::CCONJ ||
        in.tree.below(i, second.predicate))
      return false;
  return true;
}

/// "expected to leave", "ordered to stay": behind these the infinitive is of whom it is done to; not "hoped
/// to leave", "moved to defend it". Before a noun, "addressed to Diaz", and not "returned to Peru", "talked
/// to Diaz".
bool is_passive_before_to(const SentenceClauses& in, const Clause& clause) {
  const int behind = clause.predicate + 2;
  if (behind >= in.tree.size()) return false;
  if (in.tree.word(behind).xpos != "VB")
    return !in.lexicon.lists(WordList::Motions, clause.lemma) &&
           in.lexicon.verb_phrase(std::string(clause.lemma) + " to") == nullptr;
  const auto is = [&](WordClass c) { return belongs_to(clause, in.document, in.lexicon, c); };
  return is(WordClass::Requesting) || (is(WordClass::Thinking) && clause.lemma != "hope") ||
         in.lexicon.lists(WordList::Destining, clause.lemma) ||
         is_one_of(clause.lemma,
                   {"schedule", "slate", "design", "poise", "force", "allow", "oblige", "compel"});
}

/// A past participle with nothing before it and no object behind it; a past tense looks like one before "by"
/// and, if it is no verb of going, before "to".
bool stands_as_participle(const SentenceClauses& in, const Clause& clause) {
  const Word& verb = in.tree.word(clause.predicate);
  const int next = clause.predicate + 1;
  const bool looks = verb.xpos == "VBD" && verb.form.ends_with("ed") && next < in.tree.size() &&
                     (in.tree.word(next).form == "by" ||
                      (in.tree.word(next).form == "to" && is_passive_before_to(in, clause)));
  if ((verb.xpos != "VBN" && !looks) || surface_subject(clause) >= 0) return false;
  const auto children = in.tree.children(clause.predicate);
  return std::none_of(children.begin(), children.end(), [&](int c) {
    return is_one_of(base_relation(in.tree.word(c)), {"aux", "cop", "cc", "obj"});
  });
}

/// "swerved, turned to the left and hit a wall"
bool is_one_of_several(const SentenceClauses& in, int first, int verb) {
  const auto joins = [&](int above, bool any_form) {
    const auto children = in.tree.children(above);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      return c > verb && in.tree.word(c).relation == "conj" && (any_form || in.tree.word(c).xpos == "VBD");
    });
  };
  return joins(first, true) || joins(verb, false);
}

}  // namespace

void part_from_phrase_behind(const SentenceClauses& in, Clause& clause) {
  const Word& w = in.tree.word(clause.predicate);
  if (!is_one_of(w.xpos, {"VBG", "VBN"}) || is_finite(in, clause) || w.head < 0 || w.head > clause.predicate)
    return;
  std::erase_if(clause.arguments, [&](const ClauseArgument& a) {
    const int begin = in.tree.extent(a.word).first;
    return a.role != Role::Oblique && !a.inherited && base_relation(in.tree.word(a.word)) == "nsubj" &&
           begin > clause.predicate &&
           (same_word(in.tree.word(begin).form, ",") || same_word(in.tree.word(begin - 1).form, ","));
  });
}

void take_from_preposition(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Adverbial || clause.marker >= 0 || !clause.governor ||
      has_subject(clause) || !is_finite(in, clause))
    return;
  Clause& governor = in.clauses.all[*clause.governor];
  const auto found =
      std::find_if(governor.arguments.begin(), governor.arguments.end(), [&](const ClauseArgument& a) {
        const bool conjunction = a.preposition == "after" || a.preposition == "before" ||
                                 a.preposition == "since" || a.preposition == "until" ||
                                 a.preposition == "as" || a.preposition == "than";
        return a.role == Role::Oblique && conjunction && reaches(in, a.word, verb_begin(in, clause));
      });
  if (found == governor.arguments.end()) return;
  clause.arguments.push_back({subject_role(clause), {}, found->word, false});
  clause.marker = in.tree.child(found->word, "case");
  governor.arguments.erase(found);
}

void take_from_apposition(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Root || has_subject(clause) || !is_finite(in, clause)) return;
  const int verb = verb_begin(in, clause);
  int subject = -1;
  for (int i = 1; i < verb; ++i)
    if (in.tree.word(i).relation == "appos" && is_noun(in.tree.word(i)) && follows_comma(in, i) &&
        is_beneath_a_preposition(in, i, clause.predicate))
      subject = i;
  if (subject < 0 || !only_its_clauses_between(in, subject, verb)) return;
  clause.arguments.push_back({subject_role(clause), {}, subject, false});
  for (int i = subject + 1; i < verb; ++i) {
    const auto index = in.clauses.index(in.sentence, i);
    if (!index) continue;
    Clause& relative = in.clauses.all[*index];
    if (relative.embedding == Embedding::Relative && relative.anchor < subject) relative.anchor = subject;
  }
}

void take_unmarked(const SentenceClauses& in, Clause& clause) {
  if (has_subject(clause) || !is_finite(in, clause)) return;
  const int begin = verb_begin(in, clause);
  const auto found =
      std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const ClauseArgument& a) {
        return a.role == Role::Oblique && a.preposition.empty() && !a.inherited && a.word < begin &&
               in.tree.word(a.word).upos == UPos::PROPN && in.tree.extent(a.word).second == begin &&
               !is_day(in.tree.word(a.word)) && is_behind_date(in, in.tree.extent(a.word).first);
      });
  if (found == clause.arguments.end()) return;
  const int word = found->word;
  clause.arguments.erase(found);
  clause.arguments.push_back({subject_role(clause), {}, word, false});
}

void take_from_participle(const SentenceClauses& in, Clause& clause) {
  const bool behind_by = clause.embedding == Embedding::Adverbial && clause.marker >= 0 &&
                         same_word(in.tree.word(clause.marker).form, "by") &&
                         in.tree.word(clause.predicate).xpos == "VBG";
  const ClauseArgument* object = clause.argument(Role::Object);
  if (!behind_by || !clause.governor || object == nullptr || object->word < clause.predicate) return;
  Clause& governor = in.clauses.all[*clause.governor];
  if (governor.kind != PredicateKind::Verb || governor.voice != Voice::Passive ||
      governor.argument(Role::Subject) != nullptr || in.tree.child(object->word, "det") >= 0 ||
      in.tree.extent(object->word).first != clause.predicate + 1 || in.tree.word(object->word).xpos != "NNS")
    return;
  governor.arguments.push_back({Role::Subject, {}, object->word, false});
  clause.arguments.clear();
}

void leave_out_attribute(const SentenceClauses& in, Clause& clause) {
  if (in.tree.word(clause.predicate).xpos != "VBG" || clause.predicate == 0 ||
      !in.lexicon.lists(WordList::Attributes, clause.lemma))
    return;
  const auto object = std::find_if(clause.arguments.begin(), clause.arguments.end(),
                                   [](const ClauseArgument& a) { return a.role == Role::Object; });
  if (object == clause.arguments.end() || in.tree.child(object->word, "det") >= 0 ||
      in.tree.child(object->word, "nmod:poss") >= 0 ||
      in.tree.extent(object->word).first != clause.predicate + 1)
    return;
  const Word& before = in.tree.word(clause.predicate - 1);
  const bool behind_verb = clause.governor && before.upos == UPos::VERB &&
                           in.clauses.all[*clause.governor].predicate == clause.predicate - 1;
  if (behind_verb) {
    Clause& governor = in.clauses.all[*clause.governor];
    const RelationDefinition* definition = in.lexicon.verb_phrase(governor.lemma);
    if (definition == nullptr || !definition->object.contains(EntityType::Person) ||
        governor.argument(Role::Object) != nullptr)
      return;
    governor.arguments.push_back({Role::Object, {}, object->word, false});
  } else if (before.upos == UPos::CCONJ) {  // "Ana Berg and ailing champion Omar Silva"
    if (!is_one_of(clause.lemma, {"ail", "war", "exist", "remain"})) return;
  } else if (before.upos != UPos::ADP && before.upos != UPos::SCONJ) {
    return;
  }
  clause.arguments.clear();
  clause.embedding = Embedding::Parataxis;
}

void take_from_reduced_relative(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Adverbial || clause.marker >= 0 || has_subject(clause) ||
      !clause.governor || in.tree.word(clause.predicate).xpos != "VBD")
    return;
  Clause& participle = in.clauses.all[*clause.governor];
  const Word& verb = in.tree.word(participle.predicate);
  const ClauseArgument* subject = participle.argument(Role::Subject);
  if (participle.kind != PredicateKind::Verb || participle.voice == Voice::Passive || verb.xpos != "VBD" ||
      !verb.form.ends_with("ed") || subject == nullptr || subject->inherited ||
      participle.argument(Role::Object) != nullptr || participle.predicate > clause.predicate)
    return;
  const RelationDefinition* definition = in.lexicon.verb_phrase(participle.lemma);
  if (definition == nullptr || definition->object.empty()) return;
  if (!stands_right_behind(in, participle, clause)) return;
  const int noun = subject->word;
  std::erase_if(participle.arguments, [&](const ClauseArgument& a) { return a.word == noun; });
  std::erase_if(participle.arguments,
                [&](const ClauseArgument& a) { return a.word > clause.predicate && !a.inherited; });
  clause.embedding = participle.embedding;
  clause.governor = participle.governor;
  clause.marker = participle.marker;
  clause.arguments.push_back({subject_role(clause), {}, noun, false});
  participle.voice = Voice::Passive;
  participle.embedding = Embedding::Adnominal;
  participle.anchor = noun;
  participle.marker = -1;
  participle.governor = in.clauses.index(clause.sentence, clause.predicate);
  participle.arguments.push_back({Role::Object, {}, noun, true});
}

void take_from_verb_before(const SentenceClauses& in, Clause& clause) {
  const Word& verb = in.tree.word(clause.predicate);
  if (clause.embedding != Embedding::Conjunct || !clause.governor || clause.predicate < 2 ||
      in.tree.word(clause.predicate - 1).form != "," || !stands_as_participle(in, clause))
    return;
  const Clause& governor = in.clauses.all[*clause.governor];
  if (governor.kind != PredicateKind::Verb || governor.voice == Voice::Passive ||
      verb.head != governor.predicate || is_one_of_several(in, governor.predicate, clause.predicate))
    return;
  int noun = clause.predicate - 2;
  if (!is_noun(in.tree.word(noun))) {
    noun = surface_subject(governor);
  } else {
    while (in.tree.word(noun).head > governor.predicate && in.tree.word(noun).head < clause.predicate &&
           in.tree.extent(in.tree.word(noun).head).second <= clause.predicate)
      noun = in.tree.word(noun).head;
  }
  if (noun < 0) return;
  clause.voice = Voice::Passive;
  clause.embedding = Embedding::Adnominal;
  clause.anchor = noun;
  clause.arguments.push_back({Role::Object, {}, noun, true});
}

void hang_on_plot(const SentenceClauses& in, Clause& clause) {
  const int before = clause.predicate - 1;
  if (clause.voice != Voice::Passive || clause.marker >= 0 || before < 0 || !clause.governor ||
      in.tree.word(before).upos != UPos::PROPN ||
      in.tree.extent(clause.predicate).first != clause.predicate ||
      clause.word_of(Role::Subject) < clause.predicate)
    return;
  // The deed whose object the name is, on whichever of the two the tree hangs the participle.
  const Clause* deed = &in.clauses.all[*clause.governor];
  if (clause.embedding == Embedding::Adnominal && deed->predicate == clause.anchor)
    deed = in.clauses.at(clause.sentence, in.tree.word(clause.anchor).head);
  const bool below =
      clause.embedding == Embedding::OpenComplement || clause.embedding == Embedding::Adnominal;
  if (!below || deed == nullptr || deed->kind != PredicateKind::Verb ||
      deed->embedding != Embedding::Adnominal || deed->marker < 0 ||
      !same_word(in.tree.word(deed->marker).form, "to"))
    return;
  const int name = deed->word_of(Role::Object);
  if (name < 0 || name > before || in.tree.word(name).upos != UPos::PROPN ||
      in.tree.extent(name).first > before)
    return;
  clause.embedding = Embedding::Adnominal;
  clause.anchor = deed->anchor;
  std::erase_if(clause.arguments, [&](const ClauseArgument& a) { return a.word == name; });
}

void hang_on_place(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Adverbial) return;
  for (const int c : in.tree.children(clause.predicate)) {
    if (c > clause.predicate || c < 2 || !same_word(in.tree.word(c).form, "where")) continue;
    const int end = in.tree.word(c - 1).form == "," ? c - 1 : c;
    int noun = end - 1;
    if (!is_noun(in.tree.word(noun))) return;
    while (in.tree.word(noun).head >= 0 && in.tree.word(noun).head < end &&
           is_noun(in.tree.word(in.tree.word(noun).head)))
      noun = in.tree.word(noun).head;
    clause.embedding = Embedding::Relative;
    clause.anchor = noun;
    return;
  }
}

}  // namespace newsgraph::parser
