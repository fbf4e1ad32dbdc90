#pragma once
// Who vouches for a relation.

#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/extraction.hpp"

namespace newsgraph::parser {

/// Sets `said_by` and `statement` of a relation, whose sentence is known, from the attributions that say what
/// stands at the relation's predicate; one whose cue is that predicate does not vouch for itself.
void vouch(Relation& relation, const Attributions& attributions, Span predicate);

}  // namespace newsgraph::parser
