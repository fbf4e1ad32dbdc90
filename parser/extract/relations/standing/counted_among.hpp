#pragma once
// Who is counted among whom: MEMBER_OF of people, PART_OF of groups ("among them a nurse", "including four
// children", "one of the three"), and whose body stands behind a name ("Ana Berg of the Coast Guard").

#include <vector>

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// Those of several people whom the text names behind them: "nine nurses, including Ana Berg and Omar Silva",
/// "two nurses, Ana Berg and Omar Silva". What is told of all of them is told of each.
std::vector<End> named_among(const SentenceView& view, const End& whole);

/// Of a noun of several people: "nine nurses, including Ana Berg", "nine nurses, among them two Danes".
void read_those_among(const SentenceView& view, int noun, StandingRecord& record);

/// "Ana Berg is one of the nurses", "is among the nurses"
void read_one_of(const SentenceView& view, ClauseIndex clause, StandingRecord& record);

/// Of a person's name: "Ana Berg of the Coast Guard", "President Ana Berg of Chile", "Ana Berg of Lima"
void read_body_behind(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
