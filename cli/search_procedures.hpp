#pragma once
// CALL text.search('…') and name.search('…'): what the store finds, as rows.

#include "graph/store.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli {

/// The best 10,000 at most. The store must outlive them, and hold the graph that is queried.
query::Procedure text_search_procedure(graph::Store& store);
query::Procedure name_search_procedure(graph::Store& store);

}  // namespace newsgraph::cli
