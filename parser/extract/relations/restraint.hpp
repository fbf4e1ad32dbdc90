#pragma once
// What is read too often wrongly to be told: ways of reading by which most relations were wrong where readers
// judged them against their sentences (../README.md has the shares).

#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// Of a relation read from a verb or an event noun; its ends may be nullptr.
bool is_too_unsure(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                   const End* subject, const End* object, const Relation& relation);

}  // namespace newsgraph::parser
