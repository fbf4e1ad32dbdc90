#pragma once
// A graph's derived content: a function of its records and of the user's corrections.

#include "cli/terminal.hpp"
#include "graph/provenance.hpp"
#include "graph/store.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::cli {

/// The store's setting that holds the user's corrections, as text.
inline constexpr const char* kCorrections = "corrections";

/// What the store's records say together, in whatever order they came, under the store's corrections and
/// the ties between nodes that somebody made (ties.hpp), within a group of changes. Prints which of these
/// have no effect.
graph::Content derive_content(graph::Store& store, const parser::Lexicon& lexicon, Progress& progress);

}  // namespace newsgraph::cli
