#pragma once
// Who holds which post: LEADS, WORKS_FOR, MEMBER_OF, and BELONGS_TO of people whose nationality alone is
// told.

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// Of a noun that names a post: "Ana Berg, head of the agency", "Norwegian Prime Minister Ana Berg", "the
/// ministry's spokesman", "She is a member of parliament".
void read_post(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
