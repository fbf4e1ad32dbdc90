#pragma once
// A folder from which Kùzu (kuzudb.com, 0.11) makes the graph: schema.cypher, copy.cypher and CSV files. Run
// both scripts in the folder. A node table holds the nodes with one set of labels and is named after those of
// them that no other set has ("Person" for Entity and Person), or after all, joined by "_"; a relationship
// type is a table over all pairs of node tables that it joins. The column `key` is a node's primary key.
// Column types: BOOL, INT64, DOUBLE, STRING, DATE, TIMESTAMP, TIMESTAMP_TZ and lists of them. What these
// cannot hold is text (plain_text.hpp): durations, times of day, columns of several types, years beyond 1 to
// 9999, parts of a microsecond. Kùzu does not tell upper from lower case: a name that an earlier one differs
// from only by case, or that Kùzu keeps for itself, gets an underscore.

#include <filesystem>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

/// Makes the folder where it is not there. Throws FormatError where a file cannot be written.
void write_kuzu(const PropertyGraph& graph, const std::filesystem::path& folder);

}  // namespace newsgraph::graph
