#pragma once
// What participles before a noun tell: "the jailed senator", "six wounded sailors", "captured arms".

#include <vector>

#include "parser/extract/relations/candidate.hpp"
#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// Adds what was done, by nobody named, to the things of a sentence: of verbs of harm and coercion, which
/// alone are sure to tell of an act.
void read_participles(const SentenceView& view, std::vector<Candidate>& found);

}  // namespace newsgraph::parser
