#pragma once
// Nouns that the tagger takes for pronouns or verbs.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// "the mine", "a gold mine": behind a determiner, an adjective or a noun it is no pronoun; "the border
/// crossing" is no verb.
void mend_nouns(Document& document);

}  // namespace newsgraph::parser
