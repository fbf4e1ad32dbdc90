#pragma once
// Verbs of saying, thinking, denying, alleging, asking and showing with their subjects and what they say.

#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// "said that …", "“…,” said Diaz", "…, he said in a meeting", "urged a quick retreat"; at most one.
void find_verb_cues(const SentenceReading& reading, const Clause& clause, std::vector<Attribution>& found);

}  // namespace newsgraph::parser
