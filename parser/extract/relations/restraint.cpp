#include "parser/extract/relations/restraint.hpp"

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "managed to leave", "helped to free them", "were forced to leave": they did.
bool is_brought_about(const SentenceView& view, const Clause& clause) {
  if (!clause.governor || clause.embedding != Embedding::OpenComplement) return false;
  return view.lexicon.lists(WordList::BroughtAbout, view.clauses.all[*clause.governor].lemma);
}

}  // namespace

bool is_too_unsure(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                   const End* object, const Relation& relation) {
  // "spoke at the White House", which is a building then
  if (match.definition == nullptr && object != nullptr && view.type(*object) == EntityType::Country &&
      relation.type.ends_with("_AT"))
    return true;
  // Behind another verb the tree alone says who does it, and what is only to be done is seldom a fact.
  const bool infinitive =
      clause.kind == PredicateKind::Verb && view.word(clause.predicate).xpos == "VB" &&
      (clause.embedding == Embedding::OpenComplement || clause.embedding == Embedding::Conjunct);
  return infinitive && relation.factuality == Factuality::Actual && !is_brought_about(view, clause);
}

}  // namespace newsgraph::parser
