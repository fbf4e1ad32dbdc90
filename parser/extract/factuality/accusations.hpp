#pragma once
// What somebody has to answer for before the law is alleged.

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

/// "arrested for killing him", "not convicted of it": what somebody has to answer for before the law.
bool is_accusation(const FactualityReading& in, const Clause& governor, const Clause& clause);

/// "pleaded not guilty to killing him"
bool is_contested(const FactualityReading& in, const Clause& governor, const Clause& clause);

}  // namespace newsgraph::parser
