#pragma once
// Where things are (LOCATED_IN, LOCATED_NEAR), and what is said to be part of what (PART_OF).

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// "there are troops in Russia", "the troops are in Russia"; "the battalion is part of the force".
void read_being(const SentenceView& view, ClauseIndex clause, StandingRecord& record);

/// Of a noun: "troops in Russia", "the hospital in the town", "Abéché, Chad".
void read_place(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
