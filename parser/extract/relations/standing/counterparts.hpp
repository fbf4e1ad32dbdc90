#pragma once
// Whom somebody stands beside or against: RIVAL_OF, ALLY_OF, COLLEAGUE_OF, PREDECESSOR_OF.

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// Is the noun one that says what somebody is to somebody else: "rival", "ally"? What it tells is named after
/// it, and is no post.
bool names_a_counterpart(const SentenceView& view, int noun);

/// Of such a noun: "a rival of Ana Berg", "Chile's ally Peru", "her predecessor, Omar Silva".
void read_counterpart(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
