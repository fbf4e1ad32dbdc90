#pragma once
// What the analysis commonly gets wrong, put right before anything reads it.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Calls all that mend, in the order of README.md. Whatever they did, every sentence is a tree afterwards.
void mend_analysis(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
