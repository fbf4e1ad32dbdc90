#pragma once
// newsgraph export --format html: the explorer's page with a graph inside, to mail.

#include <iosfwd>
#include <string_view>

#include "graph/store.hpp"

namespace newsgraph::cli {

/// Entities, what happened between them and the sentences behind it (the first twenty of each relationship);
/// of a graph without entities everything. Throws BadInput where the explorer was left out of this program.
void write_explorer_page(const graph::PropertyGraph& graph, const graph::Store& store, std::string_view title,
                         std::ostream& out);

}  // namespace newsgraph::cli
