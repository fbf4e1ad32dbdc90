#pragma once
// The entities of a GUM document, as its annotators marked them: `Entity=` in the last column of CoNLL-U.

#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph::parser {

struct MarkedMention {
  std::size_t first = 0, last = 0;  // words of the document, end exclusive
  std::vector<std::size_t> heads;   // the words that say what it is
  std::string group;                // the entity; equal within a document where it is one
};

struct MarkedDocument {
  std::string id;
  std::size_t words = 0;
  std::vector<MarkedMention> mentions;
};

/// The documents in order. Throws std::runtime_error, naming file and line.
std::vector<MarkedDocument> read_gum(const std::filesystem::path& file);

}  // namespace newsgraph::parser
