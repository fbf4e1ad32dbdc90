#include "parser/extract/clauses/repairs/agents.hpp"

#include <algorithm>

#include "parser/extract/clauses/repairs/verb_places.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// Somebody, not a means or a time: "by the army", "by Ana Berg", "by rebels"; not "by boat", "by Friday".
bool may_be_agent(const SentenceClauses& in, int word) {
  const Word& w = in.tree.word(word);
  if (is_day(w) || w.upos == UPos::NUM || in.tree.child(word, "nummod") > word) return false;
  if (in.lexicon.lists(WordList::Moments, w.lemma)) return false;
  return w.upos == UPos::PROPN || w.xpos == "NNS" || in.tree.child(word, "det") >= 0;
}

void give_agent(const SentenceClauses& in, Clause& clause, int agent) {
  if (clause.predicate > agent || clause.oblique("by") >= 0) return;
  if (clause.kind == PredicateKind::Nominal) {
    if (clause.oblique("'s") < 0 && in.lexicon.noun(clause.lemma) != nullptr)
      clause.arguments.push_back({Role::Oblique, "by", agent, false});
  } else if (clause.kind == PredicateKind::Verb && clause.voice == Voice::Passive &&
             clause.argument(Role::Subject) == nullptr) {
    clause.arguments.push_back({Role::Subject, {}, agent, false});
  }
}

/// "attack on", "talks with"
bool takes(const RelationDefinition& definition, std::string_view preposition) {
  const std::string_view kind = definition.event_class;
  if (preposition == "on" || preposition == "against") return kind == "assault";
  if (preposition == "with") return kind == "consult" || kind == "cooperate";
  return preposition == "to" && definition.type == "VISITED";
}

}  // namespace

void leave_out_auxiliary(const SentenceClauses& in, Clause& clause) {
  const Word& verb = in.tree.word(clause.predicate);
  if (clause.embedding != Embedding::Root || clause.voice == Voice::Passive || clause.particle_word >= 0 ||
      (verb.xpos != "VBN" && verb.xpos != "VBD") || clause.argument(Role::Object) != nullptr)
    return;
  const RelationDefinition* definition = in.lexicon.verb_phrase(clause.lemma);
  if (definition == nullptr || !definition->has(RelationTrait::Befalls)) return;
  for (const int c : in.tree.children(clause.predicate))
    if (is_one_of(base_relation(in.tree.word(c)), {"aux", "ccomp", "xcomp", "cop"})) return;
  const bool told = clause.oblique("in") > clause.predicate || clause.oblique("for") > clause.predicate ||
                    clause.oblique("by") > clause.predicate || clause.oblique("after") > clause.predicate;
  const auto subject = std::find_if(clause.arguments.begin(), clause.arguments.end(),
                                    [](const ClauseArgument& a) { return a.role == Role::Subject; });
  if (!told || subject == clause.arguments.end() || subject->inherited) return;
  clause.voice = Voice::Passive;
  subject->role = Role::Object;
  for (ClauseArgument& a : clause.arguments)
    if (a.role == Role::Oblique && a.preposition == "by" && may_be_agent(in, a.word)) a.role = Role::Subject;
}

void take_distant_agent(const SentenceClauses& in, Clause& clause) {
  if (clause.voice != Voice::Passive || clause.argument(Role::Subject) != nullptr) return;
  for (ClauseArgument& a : clause.arguments)
    if (a.role == Role::Oblique && a.preposition == "by" && a.word > clause.predicate &&
        is_noun(in.tree.word(a.word)) && may_be_agent(in, a.word)) {
      a.role = Role::Subject;
      a.preposition = {};
      return;
    }
}

void raise_agent(const SentenceClauses& in, int agent) {
  const Word& w = in.tree.word(agent);
  if (base_relation(w) != "nmod" || w.relation == "nmod:poss" || !is_noun(w) || w.head < 0 ||
      preposition(in.tree, agent) != "by" || !may_be_agent(in, agent) || in.clauses.index(in.sentence, w.head))
    return;
  if (in.lexicon.lists(WordList::Works, in.tree.word(w.head).lemma)) return;  // "a film by Ana Berg"
  int above = w.head;
  for (int steps = 0; steps < 6 && above >= 0; ++steps) {
    if (const auto found = in.clauses.index(in.sentence, above))
      return give_agent(in, in.clauses.all[*found], agent);
    above = in.tree.word(above).head;
  }
}

void leave_agent_to_object(const SentenceClauses& in, Clause& clause) {
  if (clause.kind != PredicateKind::Verb || clause.voice == Voice::Passive) return;
  const int agent = clause.oblique("by"), noun = clause.word_of(Role::Object);
  if (agent < noun || noun < clause.predicate || !may_be_agent(in, agent)) return;
  const auto event = in.clauses.index(in.sentence, noun);
  if (!event || in.tree.extent(noun).second != in.tree.extent(agent).first ||
      in.clauses.all[*event].kind != PredicateKind::Nominal)
    return;
  std::erase_if(clause.arguments, [&](const ClauseArgument& a) { return a.word == agent; });
  give_agent(in, in.clauses.all[*event], agent);
}

void lend_phrase_to_object(const SentenceClauses& in, const Clause& clause) {
  const int noun = clause.word_of(Role::Object);
  if (clause.kind != PredicateKind::Verb || noun < clause.predicate || clause.lemma == "blame") return;
  const auto event = in.clauses.index(in.sentence, noun);
  if (!event || in.clauses.all[*event].kind != PredicateKind::Nominal) return;
  const RelationDefinition* definition = in.lexicon.noun(in.clauses.all[*event].lemma);
  if (definition == nullptr) return;
  const std::size_t own = clause.arguments.size();
  for (std::size_t i = 0; i < own; ++i) {
    const ClauseArgument a = clause.arguments[i];
    if (a.role == Role::Oblique && !a.inherited &&
        in.tree.extent(a.word).first == in.tree.extent(noun).second && takes(*definition, a.preposition) &&
        !is_day(in.tree.word(a.word)) && in.clauses.all[*event].oblique(a.preposition) < 0)
      in.clauses.all[*event].arguments.push_back({a.role, a.preposition, a.word, true});
  }
}

}  // namespace newsgraph::parser
