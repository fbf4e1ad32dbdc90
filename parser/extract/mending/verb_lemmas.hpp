#pragma once
// Lemmas of verbs put right: the analysis learnt its lemmas from treebanks and guesses at verbs that it has
// not seen; the lexicon knows the verbs of English.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Gives past forms the verb that WordNet's exceptions name ("fought": fight), and any verb whose lemma is no
/// verb of English the one that its form is of ("bombed": bomb). Verbs that the lexicon does not know stay.
void mend_verb_lemmas(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
