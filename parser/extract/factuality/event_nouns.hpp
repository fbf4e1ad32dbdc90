#pragma once
// Factuality of an event that is named by a noun and governed as an argument.

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

FactualityStep under_argument(const FactualityReading& in, const Clause& governor, const Clause& clause);

}  // namespace newsgraph::parser
