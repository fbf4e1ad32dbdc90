#pragma once
// Adjectives of nationality that mean a people and not a state: a Bosnian Serb is no citizen of Serbia.

#include <string>
#include <unordered_set>

#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// The adjectives that the document uses for a people inside another state, as it writes them ("Serb",
/// "Serbs"): of two adjectives side by side ("Bosnian Serb leaders", "Greek Cypriots") the one of the people.
std::unordered_set<std::string> ethnic_words(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
