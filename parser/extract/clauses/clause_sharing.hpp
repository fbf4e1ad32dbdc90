#pragma once
// Arguments that a clause shares with others: control and raising, conjoined verbs, relative clauses,
// participles.

#include <cstddef>

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/clauses/tree.hpp"

namespace newsgraph::parser {

class Lexicon;

/// Adds the shared arguments to the clauses of one sentence, which are those from `first` on.
void share_arguments(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
                     std::size_t first);

}  // namespace newsgraph::parser
