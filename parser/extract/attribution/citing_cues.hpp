#pragma once
// Sources of sources.

#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// "said X, citing Y", "quoted X as saying"; the sentence's other attributions stand in `found`.
void find_citing_cues(const SentenceReading& reading, const Clause& clause, std::vector<Attribution>& found);

}  // namespace newsgraph::parser
