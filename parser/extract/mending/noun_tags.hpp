#pragma once
// Nouns that the tagger takes for pronouns, verbs or adjectives.

#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// "the mine", "a gold mine": behind a determiner, an adjective or a noun it is no pronoun; "the border
/// crossing" is no verb, nor is the last part of "Han Ji-won", and "a general who …" no adjective.
void mend_nouns(Document& document);

}  // namespace newsgraph::parser
