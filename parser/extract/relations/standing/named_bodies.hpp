#pragma once
// Bodies that are called after what they are of: BELONGS_TO of "the Chilean Coast Guard", "the National
// Assembly of Chile", PART_OF of "the U.N. Security Council".

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

void read_named_body(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
