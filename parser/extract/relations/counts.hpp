#pragma once
// How many an end of a relation stands for where the relation is stated.

#include <cstdint>
#include <optional>

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// The number that the phrase gives: of people and of whatever else is counted ("three bridges"), and of a
/// part that part's ("four of the six").
std::optional<std::int64_t> number_of(const SentenceView& view, const End& end);

/// The number of an end; the object's goes first. Either may be nullptr. None where the number is of several
/// acts together ("killed or wounded 400").
std::optional<std::int64_t> count_of(const SentenceView& view, const Clause& clause, const End* subject,
                                     const End* object);

}  // namespace newsgraph::parser
