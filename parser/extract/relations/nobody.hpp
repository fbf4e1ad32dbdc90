#pragma once
// Statements that hold of anybody and tell of nobody: "when a nurse tells a patient", "women who are robbed".

#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// "a nurse", "any nurse", "nurses", nullptr: no name, nobody told of before, and not so many of them.
bool is_anybody(const SentenceView& view, const End* end);

/// Of a relation read from the clause; the ends may be nullptr.
bool tells_of_nobody(const SentenceView& view, const Clause& clause, const End* subject, const End* object);

}  // namespace newsgraph::parser
