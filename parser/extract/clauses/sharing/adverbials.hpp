#pragma once
// Adverbial clauses share the subject, or what is moved, of the clause that they hang on.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "left, blaming Peru", "sent troops to fight", "was arrested after leaving".
void share_adverbial(const SentenceClauses& in, Clause& clause, const Clause& governor);

}  // namespace newsgraph::parser
