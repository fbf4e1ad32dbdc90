#pragma once
// Short names that follow from a description.

#include "parser/resolve/entity_node.hpp"
#include "parser/resolve/short_names/words.hpp"

namespace newsgraph::parser::short_names {

/// What follows from one of the names of a thing, if it describes it: "four guards", "guards" of "about four
/// armed guards"; `called` are all its names, `named` says whether one is a proper name.
Words from_description(const EntityNode& node, bool named, const Words& called, const std::string& name,
                       const Lexicon& lexicon);

/// "about 300 armed guards" → "armed guards", "guards"; "UN refugee agency from the north" → "refugee agency
/// from the north"; the bare noun only where nothing follows it.
Words shorter_descriptions(const std::string& description, bool has_complement, const Lexicon& lexicon);

}  // namespace newsgraph::parser::short_names
