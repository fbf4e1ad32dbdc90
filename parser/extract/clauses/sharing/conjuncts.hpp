#pragma once
// Conjoined verbs share subject, object, agent and auxiliaries.

#include "parser/extract/clauses/sentence_clauses.hpp"

namespace newsgraph::parser {

/// "seized and sank the boat", "was arrested and later freed".
void share_conjunct(const SentenceClauses& in, Clause& clause);

}  // namespace newsgraph::parser
