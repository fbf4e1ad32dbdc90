#pragma once
// Names that a tagger cuts in two.

#include <vector>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// The sentence's names, ascending and disjoint, with the halves put together of "Amina" + "binti Daud" (a
/// person), "Euro" + "-" + "Andean Arbitration Court" (a body) and "Andes" + "-Trade" (a body, where the
/// second half is a common noun written with a capital) and "Arbor" + "-" + "Santa", and whole what an
/// acronym in brackets spells out: "Front for a Green Uppland (UFG)".
std::vector<Name> joined_names(const Sentence& sentence, const Lexicon& lexicon);

}  // namespace newsgraph::parser
