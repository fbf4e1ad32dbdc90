#pragma once
// What people are to other people: kin (RELATED_TO), those who serve somebody (WORKS_FOR, REPRESENTS), and
// the governments that somebody leads (LEADS).

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// Of a noun that names such a tie: "his sister, Ana Berg", "Ana Berg's spokesman", "an aide to the admiral",
/// "Ana Berg's government", "her party" (MEMBER_OF).
void read_personal_tie(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
