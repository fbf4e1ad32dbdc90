#pragma once
// Bodies of a state that are called after it: BELONGS_TO of "the Chilean Coast Guard", "the National Assembly
// of Chile".

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

void read_named_body(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
