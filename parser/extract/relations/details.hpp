#pragma once
// What a relation tells besides its ends: arguments, place, time, count, and where in the text it stands.

#include <optional>
#include <vector>

#include "parser/extract/numbers/dates.hpp"
#include "parser/extract/relations/predicate.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/sides.hpp"

namespace newsgraph::parser {

/// The head count or item count of an end; the object's goes first. Either may be nullptr. None where the
/// number is of several acts together ("killed or wounded 400").
std::optional<std::int64_t> count_of(const SentenceView& view, const Clause& clause, const End* subject,
                                     const End* object);

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
