#pragma once
// An invented world with the program's own words of English: what the tests of identity know.

#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::tests {

/// world.lex beside this file, and the lists and synonyms of parser/lexicon/data.
parser::Lexicon world();

}  // namespace newsgraph::tests
