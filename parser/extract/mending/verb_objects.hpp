#pragma once
// "sent Chile 20 tanks", "elected Ana Berg president", "flew in doctors": what the analysis takes for tanks
// of Chile's, for a president of Ana Berg's and for a place.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

void mend_verb_objects(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
