#pragma once
// Relations as they are read, before those told twice and those too unsure are left out.

#include <string_view>
#include <vector>

#include "parser/extract/extraction.hpp"
#include "parser/extract/relations/confidence/confidence.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

struct Candidate {
  Relation relation;
  bool nominal = false;   // of a noun
  std::string_view rule;  // which way of reading gave it, for developers; a literal
  Evidence evidence;      // what speaks for it and against it
};

/// Without those of a headline that the body repeats, and those of a noun where a verb states the same.
std::vector<Candidate> without_repetitions(const Document& document, std::vector<Candidate> candidates);

/// Without those of which it is too unsure that the text states them (confidence/confidence.hpp).
std::vector<Candidate> sure_enough(std::vector<Candidate> candidates);

}  // namespace newsgraph::parser
