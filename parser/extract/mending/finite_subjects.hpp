#pragma once
// Finite verbs whose subject the analysis gives to the verb before.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// A finite verb that nothing joins to another has a subject. "She agrees Omar Silva is a liar", "met the
/// nurses and the miners are leaving": where it has none, what stands right before it is its subject, and no
/// object of "agrees", nor the second one of "met".
void mend_finite_subjects(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
