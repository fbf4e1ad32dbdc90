#pragma once
// Names of ministries and departments, whose words stand in one order or the other.

#include <string>
#include <vector>

#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Folded words: "ministry of foreign affairs" and "foreign ministry" give the same; other names stay as they
/// are.
std::vector<std::string> with_office_last(std::vector<std::string> words, const Lexicon& lexicon);

/// "defence ministry", "parliament": every country has one, so that the folded name alone does not tell
/// whose.
bool is_office_name(const std::string& folded, const Lexicon& lexicon);

}  // namespace newsgraph::parser
