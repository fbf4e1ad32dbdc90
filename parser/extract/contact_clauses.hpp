#pragma once
// Relative clauses without a pronoun put where they belong: "joined the 90 the agency said had left".

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// Where a definite number and the noun right behind it are given to one governor, and a finite verb without
/// a subject to that noun, the noun is the verb's subject and the clause tells of the number. Parsers have
/// seen few numbers that stand for people, and take the two phrases for two objects.
void attach_contact_clauses(Document& document);

}  // namespace newsgraph::parser
