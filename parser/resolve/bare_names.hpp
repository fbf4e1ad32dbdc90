#pragma once
// Descriptions that several nodes share: whose they are.

#include <span>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/resolve/entity_node.hpp"
#include "parser/resolve/identity.hpp"

namespace newsgraph::parser {

/// "Army" is what the army is called of which some article says "the army", and not one that is "Peru's army"
/// or "the army of Peru" each time: that one loses the bare word where the other has it, too, and is named
/// with its owner.
void leave_bare_names(std::vector<EntityNode>& nodes, std::span<const Extraction* const> records,
                      const Identity& identity);

}  // namespace newsgraph::parser
