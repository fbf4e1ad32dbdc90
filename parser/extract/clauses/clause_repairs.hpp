#pragma once
// Puts right what parsers commonly get wrong about which phrase is whose subject.

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Mends the clauses of one sentence, those from `first` on, before they share arguments:
/// - "left after meeting them, the agency reported": the agency, taken for who met them, is not;
/// - "after Ana and Omar signed it": the phrase taken for the preposition's is the subject;
/// - "In a blow to Ana, Omar, who led it, left": the phrase taken for an apposition is the subject;
/// - "said nine nurses and two drivers had left": the nurses, taken for those told, left too;
/// - "believes the rebels, tired of war, left": the rebels, taken for what is believed, left;
/// - "told the agency he had left": the agency, taken for what he left, is told;
/// - "were wounded by invading sailors": the sailors, taken for those invaded, wounded them;
/// - "briefed visiting envoys": the envoys, taken for those visited, were briefed;
/// - "they left, a newspaper reported on Monday": the newspaper, taken for what was reported, reported it;
/// - "begins in Lima, where she bought a mill": the clause, taken to tell of the beginning, tells of Lima.
void mend_clauses(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
                  std::size_t first);

}  // namespace newsgraph::parser
