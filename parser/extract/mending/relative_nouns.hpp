#pragma once

#include "parser/language/document.hpp"

namespace newsgraph::parser {

class Lexicon;

/// "the leader of the rebels, who has left", "a survey of voters, who are": a relative clause hangs on the
/// noun that its verb agrees with. "A photo of Ana, who left", "a commander in the region who left": with "who",
/// on somebody.
void mend_relative_nouns(Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
