#pragma once
// Subjects that the analysis misplaces around verbs of saying.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// "A ferry, built in Peru, has sunk, the navy said": of two subjects of the last verb, the one before the
/// clause that it governs becomes that clause's, where that has none. "The ferry has reached the port, its
/// captain, Ana Berg, said": who stands right before the last verb and was taken for another word for the
/// port is its subject; so is she of "The ferry, Ana Berg said, has sunk" and "The ferry, said Ana Berg, has
/// sunk". Of "Norvik, which officials said had left" the second clause is what they said, and not another one
/// about Norvik.
void mend_said_subjects(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
