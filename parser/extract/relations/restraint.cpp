#include "parser/extract/relations/restraint.hpp"

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

}  // namespace

bool is_too_unsure(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                   const End* object, const Relation& relation) {
  // "spoke at the White House", which is a building then
  if (match.definition == nullptr && object != nullptr && view.type(*object) == EntityType::Country &&
      relation.type.ends_with("_AT"))
    return true;
  // Behind another verb the tree alone says who does it, and what is only to be done is seldom a fact.
  const bool infinitive = is_infinitive(view, clause) && (clause.embedding == Embedding::OpenComplement ||
                                                          clause.embedding == Embedding::Conjunct);
  return infinitive && relation.factuality == Factuality::Actual && !is_brought_about(view, clause);
}

}  // namespace newsgraph::parser
