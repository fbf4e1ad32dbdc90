#pragma once
// Factuality by a clause's own words: tense, modal verbs, negation, adverbs and what introduces it.

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

Factuality by_marker(const FactualityReading& in, const Clause& clause);

Factuality own_words(const FactualityReading& in, const Clause& clause);

}  // namespace newsgraph::parser
