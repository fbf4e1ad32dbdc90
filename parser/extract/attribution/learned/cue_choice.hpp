#pragma once
// Which words attribute something to somebody: the properties that the choice is learned from.

#include <vector>

#include "parser/extract/attribution/learned/features.hpp"
#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// What the rules found: those whose cue or content stands in the sentence.
using NearAttributions = std::vector<const Attribution*>;

/// The rules' attribution whose cue begins with the word, or nullptr.
const Attribution* found_at(const SentenceReading& reading, int word, const NearAttributions& near);

/// Verbs, nouns, adjectives and colons.
bool may_be_cue(const SentenceReading& reading, int word);

Features cue_features(const SentenceReading& reading, int word, const NearAttributions& near);

}  // namespace newsgraph::parser
