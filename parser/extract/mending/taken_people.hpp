#pragma once
// "took nine nurses hostage": the analysis takes the two for one noun.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Makes those taken the verb's object, and what they are taken as its complement.
void mend_taken_people(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
