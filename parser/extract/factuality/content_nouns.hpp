#pragma once
// Factuality of what a noun tells of: "claims that", "a plan to", "a ban on".

#include "parser/extract/factuality/reading.hpp"

namespace newsgraph::parser {

FactualityStep under_noun(const FactualityReading& in, const Clause& governor, const Clause& clause);

/// "no reports", "no sign"
bool is_not_told(const FactualityReading& in, const Clause& clause, int noun);

FactualityStep under_relative(const FactualityReading& in, const Clause& governor, const Clause& clause);

/// "speculation that …": what the noun holds. Parsers often take it for a relative clause, but a relative
/// has a pronoun.
bool is_content(const FactualityReading& in, const Clause& clause);

FactualityStep by_content_noun(const FactualityReading& in, const Clause& governor, const Clause& clause);

FactualityStep by_noun(const FactualityReading& in, const Clause& governor, Factuality otherwise);

/// "is false", "was not true"
bool is_untrue(const FactualityReading& in, const Clause& clause);

/// "abandoned plans to …", "dismissed claims that …"
bool is_refused(const FactualityReading& in, const Clause& governor, int noun);

/// What stands behind such a noun: "abandoned plans to send"; but "to deter attempts to cross" leaves open
/// whether they will.
FactualityStep refused(const FactualityReading& in, const Clause& clause);

}  // namespace newsgraph::parser
