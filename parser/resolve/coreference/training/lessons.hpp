#pragma once
// Which candidates are right, by what annotators marked or by what names tell.

#include <cstddef>

#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/coreference/training/gold.hpp"
#include "parser/resolve/coreference/training/learn.hpp"

namespace newsgraph::parser {

/// Each pronoun of a marked document is one choice.
void add_pronouns(const MarkedDocument& marked, const Document& document, const Lexicon& lexicon,
                  std::size_t number, PronounLessons& lessons);

/// Of plain news: "she", where names and posts tell that one candidate alone is a woman and another is a man.
/// What tells it is hidden: so the choice is learned from how they stand, as where no name tells anything.
void add_pronouns_by_gender(const Document& document, const Lexicon& lexicon, PronounLessons& lessons);

}  // namespace newsgraph::parser
