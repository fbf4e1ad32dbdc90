#pragma once
// "According to".

#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// "…, according to Berg", where the word is what "according to" stands before.
void find_according_to(const SentenceReading& reading, int word, std::vector<Attribution>& found);

}  // namespace newsgraph::parser
