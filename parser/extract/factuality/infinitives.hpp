#pragma once
// Factuality of what a verb governs as an infinitive or behind a preposition.

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

FactualityStep under_infinitive(const FactualityReading& in, const Clause& governor, const Clause& clause);

/// What is refused, prevented or stopped does not happen, if the refusing does; where that is itself only
/// planned ("vowed to stop them from leaving") it stays open, and where it failed the thing happened.
FactualityStep kept_from(const FactualityReading& in, const Clause& clause);

}  // namespace newsgraph::parser
