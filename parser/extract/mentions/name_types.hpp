#pragma once
// What a document's names are names of, judged by the whole document: a tagger sees one sentence at a time
// and calls the same thing a person here and a place there.

#include <optional>
#include <string_view>
#include <vector>

#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// The names of each sentence, in the document's order, ascending and disjoint as they were. Types follow the
/// majority of a name's occurrences, the full names and spelt-out acronyms of the article, and the kind of
/// body that a name ends in ("… Gazette"); addresses of the web and words that name nothing are left out.
std::vector<std::vector<Name>> settled_names(const Document& document, const Lexicon& lexicon);

/// What a name of several words is one of by the noun at its end, whoever it is called after: "Dodd-Frank
/// Act", "Moreno Foundation"; nullopt where the noun does not tell.
std::optional<NameType> type_by_kind(std::string_view tail, const Lexicon& lexicon);

}  // namespace newsgraph::parser
