#pragma once
// Nouns of saying with what they say.

#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// "Lima's claims on the ships", "Quito's statement that …", "expressed concern that …"; at most one.
void find_noun_cues(const SentenceReading& reading, const Clause& clause, std::vector<Attribution>& found);

}  // namespace newsgraph::parser
