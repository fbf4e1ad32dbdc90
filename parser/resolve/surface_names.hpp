#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// What the article calls the entity, as it stands in the text but for a leading article and line breaks:
/// "Norland's spy agency", "some 3,000 soldiers", and persons also with the title in front, "South Velian
/// lawmaker Han Mi-sol". Pronouns and phrases of more words than `longest` are left out. Sorted, distinct.
std::vector<std::string> surface_names(const Extraction& record, const Entity& entity, const Lexicon& lexicon,
                                       std::size_t longest = 8);

}  // namespace newsgraph::parser
