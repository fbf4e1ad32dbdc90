// Results as tab-separated values with a header; tabs, line ends and backslashes in cells are written \t, \n,
// \r and \\.

#include <ostream>

#include "cli/results/format.hpp"

namespace newsgraph::cli {

namespace {

void write_cell(std::ostream& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\t':
        out << "\\t";
        break;
      case '\n':
        out << "\\n";
        break;
      case '\r':
        out << "\\r";
        break;
      case '\\':
        out << "\\\\";
        break;
      default:
        out << c;
    }
  }
}

}  // namespace

void write_tsv(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
               const Page&) {
  if (result.columns.empty()) return;
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (i > 0) out << '\t';
    write_cell(out, result.columns[i]);
  }
  out << '\n';
  for (const auto& row : result.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out << '\t';
      write_cell(out, cell_text(graph, row[i]));
    }
    out << '\n';
  }
}

}  // namespace newsgraph::cli
