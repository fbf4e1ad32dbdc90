#pragma once
// A graph as CSV is a file of nodes and a file of relationships: news.nodes.csv and news.relationships.csv.

#include <string>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

/// All files make one graph; their headers tell which hold nodes. "-" is standard input. Throws BadInput,
/// graph::FormatError.
graph::PropertyGraph read_csv_files(const std::vector<std::string>& paths);
/// "news" and "news.csv" are written as news.nodes.csv and news.relationships.csv, "folder/" as
/// folder/nodes.csv and folder/relationships.csv. Throws BadInput; BadCall for "-".
void write_csv_files(const graph::PropertyGraph& graph, const std::string& path);

}  // namespace newsgraph::cli
