#include "parser/extract/relations/restraint.hpp"

namespace newsgraph::parser {

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
  return infinitive && relation.factuality == Factuality::Actual;
}

}  // namespace newsgraph::parser
