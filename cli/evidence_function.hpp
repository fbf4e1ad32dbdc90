#pragma once
// evidence(x): what stands behind a node or a relationship of the graph.

#include "graph/store.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli {

/// A sentence behind an element: {article, sentence, start, end, text, said_by, factuality}, which are the
/// article's id, the number of the sentence from 0, code-point offsets and the text there.
graph::Map evidence_map(const graph::Evidence& evidence);

/// evidence(x) gives a list of such maps; null for null. The store must outlive the function.
query::HostFunction evidence_function(const graph::Store& store);

}  // namespace newsgraph::cli
