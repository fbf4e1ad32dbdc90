#pragma once

#include "query/extensions.hpp"

namespace newsgraph::query {

/// Adds the procedures over graph/algorithms: `algo.degree({…})`, `algo.pagerank({…})` … (algorithms.cpp
/// lists them). Rows come in the order of the nodes, or best first where the algorithm says so.
void add_algorithms(Extensions& procedures);

}  // namespace newsgraph::query
