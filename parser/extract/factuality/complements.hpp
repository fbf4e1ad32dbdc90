#pragma once
// Factuality of what a verb or noun of saying, thinking and the like governs.

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

FactualityStep under_complement(const FactualityReading& in, const Clause& governor, const Clause& clause);

}  // namespace newsgraph::parser
