#pragma once
// Relative clauses share the noun that they hang on.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "who", "which" and "that" stand for the noun that their clause hangs on.
void replace_relativizers(const SentenceClauses& in, Clause& clause);

/// "the troops Russia sent", "the troops Russia plans to send": the noun is the object of the innermost
/// verb without one.
void share_relative(const SentenceClauses& in, Clause& clause);

}  // namespace newsgraph::parser
