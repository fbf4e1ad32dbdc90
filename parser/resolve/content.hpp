#pragma once
// From the set of extraction records to a graph: a pure function, whatever the order of the records.

#include <span>
#include <string>
#include <vector>

#include "graph/provenance.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/corrections.hpp"

namespace newsgraph::parser {

/// Resolves who is who over all articles (identity.hpp) and lays out the graph of DESIGN.md, "What the graph
/// holds". Article ids must be distinct. Elements carry `key`, a hash of what they are; ids ascend by key.
/// The first mention of an entity in an article carries `known_as`, what the article calls it, and
/// `merged_by`, why that is one with what other articles speak of, where there are such; any mention may
/// carry `joined_by`, the rule of coreference that put it with the article's others.
graph::Content resolve(std::span<const Extraction> records, const Lexicon& lexicon);

struct CorrectedContent {
  graph::Content content;
  std::vector<std::string> notices;  // on lines that have no effect, "FILE:LINE: …"
};

/// The same under the user's corrections.
CorrectedContent resolve(std::vector<Extraction> records, const Lexicon& lexicon,
                         const Corrections& corrections);

}  // namespace newsgraph::parser
