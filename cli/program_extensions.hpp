#pragma once
// What the program adds to the query language: one line each.

#include "graph/store.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli {

/// Over the store, which must outlive them and hold the graph that is queried.
query::Extensions program_extensions(graph::Store& store);

}  // namespace newsgraph::cli
