#include "parser/extract/clauses/sharing/conjuncts.hpp"

#include <algorithm>

#include "parser/lexicon/word_list.hpp"

#include "parser/extract/clauses/agreement.hpp"

namespace newsgraph::parser {

namespace {

/// "were wounded and taken hostage": nothing that is theirs.
bool is_bare(const SentenceClauses& in, int object) {
  return in.tree.word(object).xpos == "NN" && in.tree.children(object).empty();
}

/// Three words at most, or nothing but verbs, adverbs and conjunctions between them.
bool are_close(const SentenceClauses& in, int first, int second) {
  if (second - first <= 3) return true;
  for (int i = first + 1; i < second; ++i) {
    const UPos tag = in.tree.word(i).upos;
    if (tag != UPos::VERB && tag != UPos::ADV && tag != UPos::CCONJ && tag != UPos::PUNCT) return false;
  }
  return true;
}

/// Says the verb nothing without an object? "told", "seized"; unlike "fled", "fought".
bool needs_object(const SentenceClauses& in, const Clause& clause) {
  const RelationDefinition* definition = in.lexicon.verb_phrase(clause.lemma);
  return definition != nullptr && !definition->object.empty() &&
         !definition->has(RelationTrait::MayLackObject) && !definition->has(RelationTrait::NoObject) &&
         !in.lexicon.lists(WordList::Motions, clause.lemma);
}

void lend(const SentenceClauses& in, Clause& to, int object) {
  if (to.kind != PredicateKind::Verb || to.voice == Voice::Passive || has(to, Role::Object)) return;
  const bool bare = std::none_of(to.arguments.begin(), to.arguments.end(),
                                 [&](const ClauseArgument& a) { return a.word > to.predicate; });
  if (bare && needs_object(in, to)) to.arguments.push_back({Role::Object, {}, object, true});
}

/// "finding and repairing those boats", where the tree gives the boats to the second verb alone.
void lend_object(const SentenceClauses& in, const Clause& clause, ClauseIndex to) {
  Clause& governor = in.clauses.all[to];
  const ClauseArgument* object = clause.argument(Role::Object);
  if (object == nullptr || object->inherited || object->word < clause.predicate) return;
  if (clause.voice == Voice::Passive || governor.predicate > clause.predicate ||
      !are_close(in, governor.predicate, clause.predicate))
    return;
  lend(in, governor, object->word);
  for (const int c : in.tree.children(governor.predicate))  // "captured, beaten and killed"
    if (const auto between = in.clauses.index(clause.sentence, c);
        between && c > governor.predicate && c < clause.predicate &&
        in.clauses.all[*between].embedding == Embedding::Conjunct)
      lend(in, in.clauses.all[*between], object->word);
}

/// A passive that nothing but the agent of another follows, before it, has that agent, too.
void lend_agent(Clause& to, int agent) {
  if (to.kind != PredicateKind::Verb || to.voice != Voice::Passive || has(to, Role::Subject)) return;
  const bool bare = std::none_of(to.arguments.begin(), to.arguments.end(), [&](const ClauseArgument& a) {
    return a.word > to.predicate && a.word < agent && a.role != Role::Object && !a.inherited;
  });
  if (bare) to.arguments.push_back({Role::Subject, {}, agent, true});
}

/// The agent of a passive, behind it; -1: none.
int agent_behind(const Clause& clause) {
  const ClauseArgument* agent = clause.argument(Role::Subject);
  const bool behind = agent != nullptr && !agent->inherited && agent->word > clause.predicate;
  return behind && clause.voice == Voice::Passive ? agent->word : -1;
}

/// "was kidnapped, beaten and later killed by gunmen": they did it all, whichever verb the tree gives them
/// to.
void share_agent(const SentenceClauses& in, Clause& clause, ClauseIndex other) {
  Clause& governor = in.clauses.all[other];
  if (!are_close(in, governor.predicate, clause.predicate)) return;
  if (const int agent = agent_behind(governor); agent > clause.predicate) return lend_agent(clause, agent);
  const int agent = agent_behind(clause);
  if (agent < 0) return;
  lend_agent(governor, agent);
  for (const int c : in.tree.children(governor.predicate))
    if (const auto between = in.clauses.index(clause.sentence, c);
        between && c > governor.predicate && c < clause.predicate &&
        in.clauses.all[*between].embedding == Embedding::Conjunct)
      lend_agent(in.clauses.all[*between], agent);
}

bool inherits_only(const Clause& clause) {
  return std::all_of(clause.arguments.begin(), clause.arguments.end(),
                     [](const ClauseArgument& a) { return a.inherited; });
}

bool joined_by_or(const SentenceClauses& in, const Clause& clause) {
  const int cc = in.tree.child(clause.predicate, "cc");
  return cc >= 0 && (same_word(in.tree.word(cc).form, "or") || same_word(in.tree.word(cc).form, "nor"));
}

/// "did not come out and say so": neither.
bool shares_do(const SentenceClauses& in, const Clause& governor, const Clause& clause) {
  const int auxiliary = in.tree.child(governor.predicate, "aux"), cc = in.tree.child(clause.predicate, "cc");
  return auxiliary >= 0 && in.tree.word(auxiliary).lemma == "do" &&
         in.tree.word(clause.predicate).xpos == "VB" && cc >= 0 && same_word(in.tree.word(cc).form, "and");
}

bool has_auxiliary(const SentenceClauses& in, int verb) {
  const auto children = in.tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return is_one_of(base_relation(in.tree.word(c)), {"aux", "cop"});
  });
}

/// "be freed", "to be freed"
bool is_passive_without_tense(const SentenceClauses& in, int verb) {
  const int auxiliary = in.tree.child(verb, "aux:pass");
  return auxiliary >= 0 && in.tree.word(auxiliary).xpos == "VB" && !has_finite_auxiliary(in.tree, verb);
}

/// "had them look at it and sent letters", "asked that she be freed and thanked the king", where the tree
/// joins the second verb to the first complement: a past tense is joined to none that has no tense.
bool is_past_behind_infinitive(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  const Word& w = in.tree.word(clause.predicate);
  const Word& first = in.tree.word(governor.predicate);
  if (governor.predicate > clause.predicate || has_auxiliary(in, clause.predicate)) return false;
  const int object = in.tree.child(clause.predicate, "obj");
  const bool has_object = object > clause.predicate && !is_bare(in, object);
  if (governor.voice == Voice::Passive)
    return has_object && is_one_of(w.xpos, {"VBD", "VBN"}) &&
           is_passive_without_tense(in, governor.predicate);
  const bool infinitive = !has_finite_auxiliary(in.tree, governor.predicate) &&
                          (first.xpos == "VB" || governor.embedding == Embedding::OpenComplement);
  return infinitive && (w.xpos == "VBD" || (w.xpos == "VBN" && has_object));
}

/// "asked Chile to wait and hope", where the tree joins the infinitive to "asked".
bool is_infinitive_behind_finite(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  return governor.predicate < clause.predicate && in.tree.word(clause.predicate).xpos == "VB" &&
         is_one_of(in.tree.word(governor.predicate).xpos, {"VBD", "VBZ"}) &&
         !has_auxiliary(in, clause.predicate) && in.tree.child(clause.predicate, "cc") >= 0 &&
         !has_auxiliary(in, governor.predicate);
}

/// The first verb above that fits; nothing where none does.
template <typename Fits>
std::optional<ClauseIndex> verb_above(const SentenceClauses& in, const Clause& clause, Fits fits) {
  std::optional<ClauseIndex> above = clause.governor;
  for (int steps = 0; steps < 6 && above; ++steps) {
    const Clause& verb = in.clauses.all[*above];
    if (verb.kind == PredicateKind::Verb && fits(verb.predicate)) return above;
    above = verb.governor;
  }
  return std::nullopt;
}

/// "to fast", whatever the tree has it for; but "took the town and set fire to it", where "set" is a past
/// tense.
bool has_infinitive_between(const SentenceClauses& in, int verb, int end) {
  for (int i = verb + 2; i < end; ++i)
    if (in.tree.word(i).xpos == "VB" && in.tree.word(i - 1).xpos == "TO") return true;
  return false;
}

/// The last infinitive between a verb and the clause that the tree joins to it: "urged Peru to stay and
/// help".
std::optional<ClauseIndex> infinitive_between(const SentenceClauses& in, int verb, int end) {
  std::optional<ClauseIndex> last;
  for (const int c : in.tree.children(verb))
    if (c > verb && c < end && in.tree.word(c).xpos == "VB")
      if (const auto found = in.clauses.index(in.sentence, c)) last = found;
  return last;
}

/// "a man robbing and killing nurses": the verb of the same form right before "and", on whatever the tree
/// hangs the second.
std::optional<ClauseIndex> twin_before(const SentenceClauses& in, const Clause& clause) {
  const int cc = clause.predicate - 1, verb = clause.predicate - 2;
  if (verb < 0 || in.tree.word(cc).upos != UPos::CCONJ || in.tree.word(cc).head != clause.predicate ||
      in.tree.word(clause.predicate).xpos != "VBG" || in.tree.word(verb).xpos != "VBG")
    return std::nullopt;
  const auto found = in.clauses.index(in.sentence, verb);
  return found && in.clauses.all[*found].kind == PredicateKind::Verb ? found : std::nullopt;
}

/// "Ana left; on Sunday, Omar and Lima's mayor came": what a semicolon parts shares nothing, but for a list
/// of verbs: "left Lima; sued Norway; and won".
bool is_behind_semicolon(const SentenceClauses& in, const Clause& clause, const Clause& governor) {
  for (int i = clause.predicate - 1; i > governor.predicate; --i) {
    if (in.tree.word(i).form != ";") continue;
    const bool joined = in.tree.word(i + 1).upos == UPos::CCONJ;
    return i + (joined ? 2 : 1) < clause.predicate;
  }
  return false;
}

/// Joins the clause to a verb of its own kind, where the one that the tree joins it to is of another. False
/// where none is found and it has nothing of that one's.
bool join_to_its_like(const SentenceClauses& in, Clause& clause) {
  if (surface_subject(clause) >= 0 || clause.kind != PredicateKind::Verb) return true;
  if (const auto twin = twin_before(in, clause)) {
    clause.governor = twin;
    return true;
  }
  const Clause& governor = in.clauses.all[*clause.governor];
  const bool past = is_past_behind_infinitive(in, clause, governor);
  if (!past && !is_infinitive_behind_finite(in, clause, governor)) return true;
  auto like = past ? std::nullopt : infinitive_between(in, governor.predicate, clause.predicate);
  if (!like)
    like = verb_above(in, governor, [&](int verb) {
      if (!past) return in.tree.word(verb).xpos == "VB";
      return in.tree.word(verb).xpos == "VBD" || has_finite_auxiliary(in.tree, verb);
    });
  if (like) clause.governor = like;
  return like || past || !has_infinitive_between(in, governor.predicate, clause.predicate);
}

}  // namespace

void share_conjunct(const SentenceClauses& in, Clause& clause) {
  if (clause.kind == PredicateKind::Nominal ||
      in.clauses.all[*clause.governor].kind == PredicateKind::Nominal || !join_to_its_like(in, clause) ||
      is_behind_semicolon(in, clause, in.clauses.all[*clause.governor]))
    return;
  const Clause& governor = in.clauses.all[*clause.governor];
  const Word& w = in.tree.word(clause.predicate);
  const bool own_subject =
      surface_subject(clause) >= 0 && !clause.arguments.empty() && !inherits_only(clause);
  const bool own_auxiliary = has_auxiliary(in, clause.predicate);
  if (!own_subject && !own_auxiliary && clause.kind == PredicateKind::Verb) {
    // Taggers take "told" of "was stopped and told to leave" for a past tense; "was freed and left" is one.
    const bool either = w.xpos == "VBD" && (w.form.ends_with('d') || w.form.ends_with('t')) &&
                        !has(clause, Role::Object) && !is_one_of(clause.lemma, {"leave", "lose"});
    const bool participle = w.xpos == "VBN" || (either && needs_object(in, clause));
    if (participle && governor.voice == Voice::Passive &&
        (!has(clause, Role::Object) || is_bare(in, clause.word_of(Role::Object))))
      clause.voice = Voice::Passive;
    if (w.xpos == "VB" || w.xpos == "VBN" || w.xpos == "VBG") {
      clause.modality = governor.modality;
      clause.tense = governor.tense;
      clause.negated = clause.negated ||
                       (governor.negated && (joined_by_or(in, clause) || shares_do(in, governor, clause)));
    }
  }
  // "they say the army supplies and directs the rebels", where the tree joins "directs" to "say"
  const int subject = surface_subject(governor);
  const bool another =
      subject >= 0 && clause.kind == PredicateKind::Verb &&
      disagree(number_of_subject(in.tree, subject, in.lexicon), number_of_verb(in.tree, clause.predicate));
  if (!own_subject && !another) {
    give_subject(in, clause, subject);
    clause.other_subject = governor.other_subject;
  }
  if (clause.kind != PredicateKind::Verb || governor.kind != PredicateKind::Verb) return;
  lend_object(in, clause, *clause.governor);
  share_agent(in, clause, *clause.governor);
  // What stands behind the last verb belongs to all of them: "finding and repairing those boats".
  const bool bare =
      std::none_of(clause.arguments.begin(), clause.arguments.end(),
                   [&](const ClauseArgument& a) { return a.word > clause.predicate && !a.inherited; });
  if (!bare) return;
  for (const ClauseArgument& a : governor.arguments) {
    if (a.word < clause.predicate || a.inherited || a.role == Role::Subject) continue;
    if (a.role == Role::Object && has(clause, Role::Object)) continue;
    clause.arguments.push_back({a.role, a.preposition, a.word, true});
  }
}

}  // namespace newsgraph::parser
