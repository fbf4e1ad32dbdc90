// Results as JSON: an array of objects, or one object a line.

#include <ostream>

#include "cli/results/format.hpp"
#include "cli/results/json_text.hpp"

namespace newsgraph::cli {

void write_jsonl(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 const Page&) {
  JsonText json(graph);
  for (const auto& row : result.rows) {
    json.row(result.columns, row);
    out << json.take() << '\n';
  }
}

void write_json(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                const Page&) {
  JsonText json(graph);
  out << '[';
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    json.row(result.columns, result.rows[i]);
    out << (i > 0 ? ",\n " : "\n ") << json.take();
  }
  out << (result.rows.empty() ? "]\n" : "\n]\n");
}

}  // namespace newsgraph::cli
