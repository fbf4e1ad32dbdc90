#pragma once
// What the Tab key offers.

#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

/// The words that may be completed: those of the language and those of the open graph.
struct Vocabulary {
  std::vector<std::string> keywords, functions, procedures, commands, formats;  // sorted
  std::vector<std::string> labels, types, properties;                           // sorted
  std::vector<std::string> names;       // of nodes, the most connected first
  std::vector<std::string> parameters;  // with their $
};

/// The language's part and the graph's; commands, formats and parameters are the caller's to add.
Vocabulary vocabulary_of(const graph::PropertyGraph& graph);

struct Completion {
  std::size_t start = 0;  // byte offset in the text where the word begins that is completed
  std::vector<std::string> candidates;
};

/// `text` is what was typed up to the cursor, earlier lines of the statement included.
Completion complete(const Vocabulary& vocabulary, std::string_view text);

/// The longest beginning that all candidates share, cases aside, written as in the first.
std::string common_beginning(const std::vector<std::string>& candidates);

}  // namespace newsgraph::cli
