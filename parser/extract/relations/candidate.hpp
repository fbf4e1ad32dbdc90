#pragma once
// Relations as they are read, before those told twice are left out.

#include <string_view>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

struct Candidate {
  Relation relation;
  bool nominal = false;   // of a noun
  std::string_view rule;  // which way of reading gave it, for developers; a literal
};

/// Without those of a headline that the body repeats, and those of a noun where a verb states the same.
std::vector<Candidate> without_repetitions(const Document& document, std::vector<Candidate> candidates);

}  // namespace newsgraph::parser
