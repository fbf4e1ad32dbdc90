#pragma once
// What belongs to what: BELONGS_TO, PART_OF, and LOCATED_IN of places that lie in others.

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// Of a noun, by whose it is: "Norwegian troops", "Norway's coast guard", "rebel fighters", "parliament's
/// committee", "Norway's ports".
void read_owners(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
