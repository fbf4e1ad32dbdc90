#pragma once
// Words of what things are called.

#include <string>
#include <vector>

#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser::short_names {

using Words = std::vector<std::string>;

/// Does it begin with a capital letter?
bool is_capital(const std::string& word);
/// Does it begin with a small one?
bool is_small(const std::string& word);
bool has_digit(const std::string& word);
/// Words first … last - 1 with blanks between.
std::string part(const Words& words, std::size_t first, std::size_t last);
/// "of", "who": does a complement begin with it?
bool ends_phrase(const std::string& word, const Lexicon& lexicon);
/// "300", "million", "nine"
bool is_number(const std::string& word, const Lexicon& lexicon);
/// "minister", "governor"
bool is_post_in_state(const std::string& noun, const Lexicon& lexicon);

}  // namespace newsgraph::parser::short_names
