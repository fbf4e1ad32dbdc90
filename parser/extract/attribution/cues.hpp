#pragma once
// Cues of attribution inside a sentence, by rules: verbs and nouns of saying with their sources and contents,
// "according to", "citing". They find what vouches for facts; the rest is learned.

#include <vector>

#include "parser/extract/attribution/sentence_reading.hpp"

namespace newsgraph::parser {

/// The attributions that the tree shows; `inside` is set, to an index into the result, for those that cite
/// another ("said X, citing Y").
std::vector<Attribution> find_cues(const SentenceReading& reading);

}  // namespace newsgraph::parser
