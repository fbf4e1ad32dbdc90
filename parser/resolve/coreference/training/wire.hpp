#pragma once
// Wire news of CoNLL-2003 with what was marked by hand in wire.marks.

#include <filesystem>
#include <vector>

#include "parser/language/conllu.hpp"
#include "parser/resolve/coreference/training/gold.hpp"

namespace newsgraph::parser {

struct WireArticle {
  TreebankArticle article;  // words only
  MarkedDocument marked;    // descriptions and names; no pronouns
};

/// The documents that `marks` names, in order, of the words of `wire`, CoNLL-2003's train.txt. Throws
/// std::runtime_error, naming file and line.
std::vector<WireArticle> read_wire(const std::filesystem::path& wire, const std::filesystem::path& marks);

}  // namespace newsgraph::parser
