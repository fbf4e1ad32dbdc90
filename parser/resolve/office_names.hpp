#pragma once
// Names of ministries and departments, whose words stand in one order or the other, and of unions' bodies.

#include <cstddef>
#include <span>
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

/// "European Union ministers": how many first words name a union that everybody knows by its letters, where
/// more follow; 0: none do.
std::size_t union_words(std::span<const std::string> words, const Lexicon& lexicon);

}  // namespace newsgraph::parser
