#pragma once
// What the analysis commonly gets wrong, put right before anything reads it.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Mends lemmas of verbs, nouns taken for pronouns, times taken for part of a subject, then
/// appositions, then subjects of what is said.
void mend_analysis(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
