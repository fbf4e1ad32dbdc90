#pragma once
// Short names that follow from what the articles call a thing: somebody's family name, a post without its
// holder's name, a description without its number and adjectives.

#include <vector>

#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/entity_node.hpp"

namespace newsgraph::parser {

/// Adds to each node's aliases the short names that only it can be meant by: no other node is called so or
/// could be. `named`, by node: has it a proper name?
void add_short_names(std::vector<EntityNode>& nodes, const std::vector<bool>& named, const Lexicon& lexicon);

}  // namespace newsgraph::parser
