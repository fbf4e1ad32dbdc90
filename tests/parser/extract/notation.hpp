#pragma once
// Clauses, relations and statements as lines of text, for tests.
//
//   clause     send passive past obj=sailors to=Peru <said ccomp
//   relation   SENT Norway > 400 sailors to=Peru count=400 planned by=agency,lawmaker
//   statement  agency: [Norway has lent boats] to reporters
//
// Absent ends are "-"; what is the usual (active, actual, the article's own voice) is left out; "inferred"
// and shared arguments ("obj*=") are marked.

#include <string>

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/extraction.hpp"

namespace newsgraph::parser {

std::string clause_notation(const Document& document, const Lexicon& lexicon);
std::string relation_notation(const Extraction& extraction);
std::string statement_notation(const Extraction& extraction);

}  // namespace newsgraph::parser
