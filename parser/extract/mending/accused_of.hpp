#pragma once
// What somebody is accused of, which the analysis hangs on a word between: "was accused by police of selling
// arms", "accuses the guard, led by Ana Berg, of firing on students".

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Hangs the charge on the verb of accusing.
void mend_charges(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
