#pragma once
// Short names that follow from what bodies and things are called.

#include "parser/resolve/entity_node.hpp"
#include "parser/resolve/short_names/words.hpp"

namespace newsgraph::parser::short_names {

/// What follows from one of the names of a body, place, ship or weapon, or of an office: "Blue Lake" of "Blue
/// Lake Foundation", "EU ministers" of "European Union ministers"; `called` are all its names, `named` says
/// whether one is a proper name.
Words from_body_name(const EntityNode& node, bool named, const Words& called, const std::string& name,
                     const Lexicon& lexicon);

}  // namespace newsgraph::parser::short_names
