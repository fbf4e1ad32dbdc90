#pragma once
// "sent up to 300 soldiers", "killed as many as nine people": the analysis takes what is counted for a phrase
// with a preposition where words of estimate stand before the number.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Makes it the object of verbs that take one.
void mend_number_objects(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
