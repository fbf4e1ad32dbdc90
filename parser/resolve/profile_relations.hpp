#pragma once
// What an article's relations tell about its entities' nations and parties.

#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/resolve/profile.hpp"

namespace newsgraph::parser {

/// Adds to the profiles of the record's entities, one for each.
void add_what_relations_tell(std::vector<Profile>& profiles, const Extraction& record);

}  // namespace newsgraph::parser
