#pragma once
// What a relation tells besides its ends: arguments, place, time, and where in the text it stands.

#include <optional>
#include <vector>

#include "parser/extract/numbers/dates.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

/// The predicate's words, as far as they stand together.
Span cue_span(const SentenceView& view, const std::vector<int>& words);

/// The clause without what is joined to it or hangs on it as a clause of its own.
Span clause_span(const SentenceView& view, const Clause& clause);

/// Adds the predicate's further arguments and the place to a relation whose ends are known.
void add_arguments(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                   const Side& subject, const Side& object, Relation& relation);

/// When the clause's event is: a date that hangs on its predicate, with no other clause between.
std::optional<TimeExpression> date_of(const SentenceView& view, const Clause& clause);

}  // namespace newsgraph::parser
