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

/// Where a result is shown: only the formats for people heed it.
struct Page {
  Page(unsigned columns, bool in_colour = false) : width(columns), colour(in_colour) {}
  unsigned width;  // of the terminal, in columns
  bool colour;
};

using WriteResult = void (*)(const graph::PropertyGraph& graph, const query::ResultSet& result,
                             std::ostream& out, const Page& page);

struct ResultFormat {
  std::string_view name;
  WriteResult write;
};

std::span<const ResultFormat> result_formats();
std::vector<std::string> result_format_names();
/// The format of that name; for an empty one a table on a terminal and TSV elsewhere. Throws BadCall.
const ResultFormat& result_format(std::string_view name);

void write_table(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 const Page& page);
void write_fields(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                  const Page& page);
void write_tsv(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
               const Page& page);
void write_csv(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
               const Page& page);
void write_json(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                const Page& page);
void write_jsonl(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 const Page& page);

/// A value as one cell shows it: a string without quotes, nothing for null, the rest as openCypher writes it.
std::string cell_text(const graph::PropertyGraph& graph, const graph::Value& value);

/// A value as people read it: as cell_text, on one line, and a list of texts without brackets and quotes.
std::string cell_for_people(const graph::PropertyGraph& graph, const graph::Value& value);

/// "Nodes created: 2, properties set: 4", or nothing where the query changed nothing.
std::string describe(const query::Statistics& statistics);

}  // namespace newsgraph::cli
