#pragma once
// "told cheering nurses": the analysis takes the attribute for a verb that has the noun for its object.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Hangs a gerund that stands right behind a verb which takes none before the noun that it is an attribute
/// of.
void mend_attributes(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
