#pragma once
// "found Ana Berg and two others guilty": the analysis gives what is said of all to the last alone.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// Hangs an adjective that stands behind the objects of a verb of judging on the verb, as what is said of
/// them.
void mend_verdicts(Document& document);

}  // namespace newsgraph::parser
