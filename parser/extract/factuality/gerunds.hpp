#pragma once
// Factuality of gerunds: "opposed leaving", "is serious about leaving", "the right of leaving", "aimed at
// leaving".

#include <optional>

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

/// Nothing where a gerund is told as done ("began leaving", "criticised for leaving"), or there is none.
std::optional<FactualityStep> under_gerund(const FactualityReading& in, const Clause& governor,
                                           const Clause& clause);

}  // namespace newsgraph::parser
