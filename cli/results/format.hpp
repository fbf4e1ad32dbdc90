#pragma once
// How a query's result is written. A new format is one file and one line in format.cpp.

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"
#include "query/result.hpp"

namespace newsgraph::cli {

/// `width` is that of the terminal, in columns; only the table heeds it.
using WriteResult = void (*)(const graph::PropertyGraph& graph, const query::ResultSet& result,
                             std::ostream& out, unsigned width);

struct ResultFormat {
  std::string_view name;
  WriteResult write;
};

std::span<const ResultFormat> result_formats();
std::vector<std::string> result_format_names();
/// The format of that name; for an empty one a table on a terminal and TSV elsewhere. Throws BadCall.
const ResultFormat& result_format(std::string_view name);

void write_table(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 unsigned width);
void write_tsv(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
               unsigned width);
void write_csv(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
               unsigned width);
void write_json(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                unsigned width);
void write_jsonl(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 unsigned width);

/// A value as one cell shows it: a string without quotes, nothing for null, the rest as openCypher writes it.
std::string cell_text(const graph::PropertyGraph& graph, const graph::Value& value);

/// "Nodes created: 2, properties set: 4", or nothing where the query changed nothing.
std::string describe(const query::Statistics& statistics);

}  // namespace newsgraph::cli
