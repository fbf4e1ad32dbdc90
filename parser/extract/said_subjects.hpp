#pragma once
// Subjects of what is said that the analysis hangs on the verb of saying.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// "A ferry, built in Peru, has sunk, the navy said": of two subjects of the last verb, the one before the
/// clause that it governs becomes that clause's, where that has none.
void mend_said_subjects(Document& document);

}  // namespace newsgraph::parser
