#pragma once
// Relations: what the clauses state between entities.

#include <span>
#include <vector>

#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/extract/mentions/mention.hpp"
#include "parser/extract/relations/candidate.hpp"

namespace newsgraph::parser {

class Lexicon;

/// The relations of verbs and nouns, in order of their cues: from definitions, and from other verbs between
/// two entities. Relations of headlines are given only where the body does not repeat them. Statement indices
/// are those of the attributions. Of the standing relations is known whom a speaker's "we" stands for.
std::vector<Relation> find_relations(const Document& document, const Clauses& clauses,
                                     const Mentions& mentions, const Attributions& attributions,
                                     const Lexicon& lexicon, std::span<const Relation> standing = {});

/// The same, each with the way of reading that gave it.
std::vector<Candidate> read_relations(const Document& document, const Clauses& clauses,
                                      const Mentions& mentions, const Attributions& attributions,
                                      const Lexicon& lexicon, std::span<const Relation> standing = {});

}  // namespace newsgraph::parser
