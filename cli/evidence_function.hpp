#pragma once
// evidence(x): what stands behind a node or a relationship of the graph.

#include "graph/store.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli {

/// evidence(x) gives a list of maps {article, sentence, start, end, text, said_by, factuality}: the article's
/// id, the number of the sentence from 0, code-point offsets and the text there; null for null. The store
/// must outlive the function.
query::HostFunction evidence_function(const graph::Store& store);

}  // namespace newsgraph::cli
