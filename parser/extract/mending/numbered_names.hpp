#pragma once
// Names that end in a number: "Taiga-3", which the analysis cuts at its hyphen.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// Makes "Taiga-3" one name, and its number no count; no person is numbered.
void mend_numbered_names(Document& document);

}  // namespace newsgraph::parser
