#pragma once
// Attribution without a verb or a noun of saying.

#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// "Trump: Tariffs will come": a headline's way to quote.
void find_colon_cue(const SentenceReading& reading, std::vector<Attribution>& found);

/// "…, according to Berg", where the word is what "according to" stands before.
void find_according_to(const SentenceReading& reading, int word, std::vector<Attribution>& found);

}  // namespace newsgraph::parser
