#pragma once
// WordNet 3.0's nouns as lexicon entries: what the first sense of a lemma denotes, by its hypernyms.

#include <filesystem>

#include "parser/lexicon/content.hpp"

namespace newsgraph::parser {

/// Reads index.noun and data.noun of the folder (format: wndb(5WN)). Only lemmas of at most three words
/// without capitals whose first sense is one of our entity types. Throws std::runtime_error where a file is
/// missing or not WordNet's.
LexiconContent read_wordnet(const std::filesystem::path& folder);

}  // namespace newsgraph::parser
