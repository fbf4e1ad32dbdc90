#pragma once
// Factuality of adverbial clauses.

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

/// "could attack, killing many": a participle shares what is possible or planned; what is denied it does
/// not.
FactualityStep under_adverbial(const FactualityReading& in, const Clause& governor, const Clause& clause);

}  // namespace newsgraph::parser
