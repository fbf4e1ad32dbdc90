#pragma once
// A graph's derived content: a function of its records and of the user's rules of identity.

#include "cli/terminal.hpp"
#include "graph/provenance.hpp"
#include "graph/store.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::cli {

/// The store's setting that holds the user's rules of identity, as text.
inline constexpr const char* kIdentityRules = "identity rules";

/// What the store's records say together, in whatever order they came, under the store's rules.
graph::Content derive_content(const graph::Store& store, const parser::Lexicon& lexicon, Progress& progress);

}  // namespace newsgraph::cli
