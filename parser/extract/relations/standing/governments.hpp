#pragma once
// Whose "government troops" and "government officials" are: of the only government that the article speaks
// of (BELONGS_TO, WORKS_FOR; inferred).

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

void read_of_government(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
