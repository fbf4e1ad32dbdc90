#pragma once
// Time expressions that the analysis takes for part of the subject behind them.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// "On Monday rebels attacked the camp", "Last week Chilean troops left": the time hangs on the verb and not
/// on the noun, which is the verb's subject. Not where the verb has another one ("In May elections the party
/// won"), nor what may be called after the day ("Sunday newspapers criticised her").
void mend_time_openings(Document& document);

}  // namespace newsgraph::parser
