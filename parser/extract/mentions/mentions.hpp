#pragma once
// From an analysed document to the phrases that speak of entities, each with its type, count and role.

#include <vector>

#include "parser/extract/mentions/mention.hpp"
#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Names, nominals ("the spy agency", "some 3,000 North Korean soldiers", "North Korean") and pronouns,
/// ascending by sentence and first word. Mentions may nest ("South Korea" in "South Korea's spy agency") but
/// have different heads.
std::vector<Mention> find_mentions(const Document& document, const Lexicon& lexicon);

}  // namespace newsgraph::parser
