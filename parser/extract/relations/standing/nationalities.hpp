#pragma once
// Of which country people are whom the article calls by their nationality: BELONGS_TO of "the Italian
// designer Ana Berg", "his Turkish counterpart Omar Silva".

#include "parser/extract/extraction.hpp"
#include "parser/extract/mentions/mention.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/extract/relations/standing/standing_record.hpp"

namespace newsgraph::parser {

/// Of the persons of the document. To be read last: whoever is known to lead or to work for a country is not
/// said to be of it.
void read_nationalities(const Document& document, const Clauses& clauses, const Mentions& mentions,
                        const Attributions& attributions, const Lexicon& lexicon, StandingRecord& record);

}  // namespace newsgraph::parser
