#pragma once
// Who owns (OWNS) or has set up (SET_UP) a body or a place.

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// "owner", "co-founder": read here and not as posts.
bool names_an_owner(const Word& noun);

/// Of such a noun: "Ana Berg, the owner of the firm", "its founder, Ana Berg".
void read_owner(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
