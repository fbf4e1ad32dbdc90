#pragma once
// Where people are from: BELONGS_TO a country, FROM a place ("refugees from Chile", "a nurse from
// Lima").

#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

void read_origin(const SentenceView& view, int noun, StandingRecord& record);

}  // namespace newsgraph::parser
