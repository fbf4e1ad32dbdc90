#pragma once
// Who vouches for a relation.

#include <vector>

#include "parser/extract/attribution.hpp"
#include "parser/extract/extraction.hpp"

namespace newsgraph::parser {

/// Sets `said_by` and `statement` from the attributions that say what stands at the relation's predicate; one
/// whose cue is that predicate does not vouch for itself.
void vouch(Relation& relation, const std::vector<Attribution>& attributions, Span predicate);

}  // namespace newsgraph::parser
