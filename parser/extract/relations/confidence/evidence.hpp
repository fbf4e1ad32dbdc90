#pragma once
// What speaks for a relation and against it: how its ends were found, how far they stand from its predicate,
// what kind of predicate it is and in what kind of sentence.

#include <string_view>

#include "parser/extract/relations/confidence/confidence.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

/// Of a relation of a verb or an event noun. The ends are the ones of this relation, of all that the sides
/// hold; either may be nullptr. `rule` says which way of reading gave it.
Evidence evidence_of(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                     const Side& subject, const Side& object, const End* subject_end, const End* object_end,
                     const Relation& relation, std::string_view rule);

/// Of a standing relation, read at the word `cue`.
Evidence evidence_of_standing(const Mentions& mentions, const Tree& tree, const Relation& relation,
                              const End& subject, const End& object, int cue);

}  // namespace newsgraph::parser
