#include "parser/extract/relations/restraint.hpp"

namespace newsgraph::parser {

namespace {

constexpr int kVeryLong = 40;  // words: so long a sentence has too many places for a phrase to belong

bool states_something(const Clause& clause) {
  return clause.embedding == Embedding::Root || clause.embedding == Embedding::Complement ||
         clause.embedding == Embedding::Relative;
}

/// A verb of which nothing is known: its type is the verb, its ends are whatever stands beside it.
bool is_loose_verb(const SentenceView& view, const Clause& clause, const Mention* object) {
  if (view.size() >= kVeryLong) return true;
  if (object == nullptr || object->kind != MentionKind::Nominal) return false;
  const bool some = object->plural && !object->definite;  // "voters": which ones?
  return some || !states_something(clause);
}

/// Of an infinitive the tree alone says who does it; and what is only to be done is seldom a fact.
bool is_loose_infinitive(const SentenceView& view, const Clause& clause, Factuality factuality) {
  if (clause.kind != PredicateKind::Verb || view.word(clause.predicate).xpos != "VB") return false;
  if (view.size() >= kVeryLong) return true;
  const bool of_another =
      clause.embedding == Embedding::OpenComplement || clause.embedding == Embedding::Conjunct;
  return of_another && factuality == Factuality::Actual;
}

}  // namespace

bool is_too_unsure(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                   const End* object, const Relation& relation) {
  // "spoke at the White House", which is a building then
  if (match.definition == nullptr && object != nullptr && view.type(*object) == EntityType::Country &&
      relation.type.ends_with("_AT"))
    return true;
  if (match.definition == nullptr &&
      is_loose_verb(view, clause, object == nullptr ? nullptr : object->mention))
    return true;
  return is_loose_infinitive(view, clause, relation.factuality);
}

}  // namespace newsgraph::parser
