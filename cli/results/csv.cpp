// Results as comma-separated values (RFC 4180) with a header. Null is an empty field, the empty string is "".

#include <ostream>

#include "cli/results/format.hpp"

namespace newsgraph::cli {

namespace {

void write_field(std::ostream& out, std::string_view text, bool quote) {
  if (!quote && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out << text;
    return;
  }
  out << '"';
  for (const char c : text) {
    if (c == '"') out << '"';
    out << c;
  }
  out << '"';
}

}  // namespace

void write_csv(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
               const Page&) {
  if (result.columns.empty()) return;
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (i > 0) out << ',';
    write_field(out, result.columns[i], false);
  }
  out << "\r\n";
  for (const auto& row : result.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out << ',';
      const std::string text = cell_text(graph, row[i]);
      write_field(out, text, text.empty() && !row[i].is_null());
    }
    out << "\r\n";
  }
}

}  // namespace newsgraph::cli
