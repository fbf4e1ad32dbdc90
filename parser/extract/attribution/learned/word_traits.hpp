#pragma once
// What the features of all three choices say of a single word.

#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/attribution/learned/features.hpp"
#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// ASCII letters in lower case.
std::string lower(std::string_view text);

/// The tag under which the lexicon knows the word: names are nouns, auxiliaries verbs.
UPos lexical_tag(const Word& word);

/// What the word is: its lemma and the classes it belongs to.
std::vector<Trait> word_traits(const SentenceReading& reading, int word);

/// Who or what a phrase speaks of: "Person", "he", "Agreement" …
std::string denoted(const SentenceReading& reading, int word);

}  // namespace newsgraph::parser
