#pragma once
// Which mentions of one article speak of the same thing: ordered sieves, precise ones first (after
// Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference Resolution").

#include <vector>

#include "parser/extract/mentions/mentions.hpp"
#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/coreference/antecedent_weights.hpp"

namespace newsgraph::parser {

/// Gives every mention its entity and every entity its canonical name, aliases, role, count and mentions.
/// Pronouns without an antecedent stay open. Capitals and seats of government become the country where they
/// act rather than house. What headings describe counts among the entities' mentions, and not among the
/// document's.
Mentions resolve_coreference(const Document& document, const Lexicon& lexicon, FoundMentions found,
                             const AntecedentTable& weights = learned_antecedents());

}  // namespace newsgraph::parser
