#pragma once
// "The statement said": who put it out.

#include <vector>

#include "parser/extract/attribution/attribution.hpp"

namespace newsgraph::parser {

/// Gives the statements of a paper that is no entity the source that spoke last before, a few sentences back
/// at most. The attributions stand in order; sources that are known stay.
void find_document_sources(const Document& document, std::vector<Attribution>& attributions);

}  // namespace newsgraph::parser
