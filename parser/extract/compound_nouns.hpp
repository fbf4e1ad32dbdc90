#pragma once
// Nouns of two words, however they are written: "think tank", "think-tank".

#include <optional>

#include "parser/language/document.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// The word before a noun, past a hyphen between the two; -1: none.
int word_before_noun(const Sentence& sentence, int noun);

/// What the noun denotes, or the two words where the lexicon knows them as one.
std::optional<NounSense> compound_sense(const Sentence& sentence, int noun, const Lexicon& lexicon);

}  // namespace newsgraph::parser
