#pragma once
// Short names that follow from what persons are called, and from their posts.

#include "parser/resolve/entity_node.hpp"
#include "parser/resolve/short_names/words.hpp"

namespace newsgraph::parser::short_names {

/// What follows from one of the names of a person with a proper name: "Holm", "minister"; `called` are all
/// the names.
Words from_person_name(const EntityNode& node, const Words& called, const std::string& name,
                       const Lexicon& lexicon);

/// "foreign minister Ida Holm", "brother Ida Holm" of whom an article says so; in each spelling of the name.
Words with_role(const EntityNode& node, const Words& called, const Lexicon& lexicon);

/// What an article says that it is, where that is no mere title: "permanent representative", "lake junta".
Words roles(const EntityNode& node, const Lexicon& lexicon);

}  // namespace newsgraph::parser::short_names
