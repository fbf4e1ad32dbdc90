#pragma once
// "an effort to free Ana Berg", "wants to open talks": verbs behind "to" that the analysis takes for
// adjectives.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Makes infinitives of them, with the noun for their object.
void mend_infinitives(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
