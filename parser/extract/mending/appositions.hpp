#pragma once
// Appositions that the analysis took for members of a list: "Ana Berg, a nurse and a member of the council,
// left", "Amaru, a shipping firm, and two of its managers", "Norvik and its partner Amaru"; and those that it
// hung on the wrong one: "the mayor of Amaru, a town".

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Hangs them on the name that they tell of. What a plural verb makes a list of stays one.
void mend_appositions(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
