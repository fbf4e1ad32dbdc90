#pragma once
// What a build did, in a few lines.

#include <cstddef>
#include <string>

#include "graph/store.hpp"

namespace newsgraph::cli {

struct BuildCounts {
  std::size_t added = 0, changed = 0, unchanged = 0, failed = 0;  // articles
  std::size_t read = 0;                                           // of which is not told yet which they are
  std::size_t sentences = 0, words = 0;                           // of those read in this build
  double seconds = 0, reading_seconds = 0;
  std::size_t articles() const { return read + added + changed + unchanged; }
};

/// Prints articles, sentences, entities by type, relations by type, time and speed to standard error.
void print_build_summary(const std::string& path, const BuildCounts& counts, graph::Store& store);

}  // namespace newsgraph::cli
