#pragma once
// "bus and taxi drivers": the analysis joins a bus to taxi drivers.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Makes both nouns tell what the last one is: drivers of buses and of taxis.
void mend_shared_nouns(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
