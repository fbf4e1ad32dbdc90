#pragma once
// What a participle joined to a name by a hyphen says of the noun behind it: "the Lima-based firm"
// (LOCATED_IN), "the rebel-held town" (HELD), "Chilean-backed fighters" (SUPPORTED).

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

void read_compounds(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
