#pragma once
// From an analysed document to the phrases that speak of entities, each with its type, count and role.

#include <vector>

#include "parser/extract/mentions/mention.hpp"
#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Names, nominals ("the coast guard", "some 400 Norwegian sailors", "Norwegian") and pronouns,
/// ascending by sentence and first word. Mentions may nest ("Norway" in "Norway's coast guard") but
/// have different heads.
std::vector<Mention> find_mentions(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
