#include "cli/cypher_script.hpp"

#include <istream>
#include <string>

#include "graph/formats/format_error.hpp"
#include "parser/article/characters.hpp"
#include "query/query.hpp"

namespace newsgraph::cli {

namespace {

void run(graph::PropertyGraph& graph, std::string_view statement, std::size_t line) {
  if (parser::first_invalid_byte(statement)) throw graph::FormatError(line, "not UTF-8");
  try {
    query::run(graph, statement);
  } catch (const query::QueryError& error) {
    throw graph::FormatError(line, error.what());
  }
}

}  // namespace

graph::PropertyGraph read_cypher_script(std::istream& in) {
  graph::PropertyGraph graph;
  std::string pending, line;
  std::size_t begun = 1;  // the line of its beginning
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    pending += line;
    pending += '\n';
    if (!line.ends_with(';')) continue;  // looking for ends costs time
    const query::Statements found = query::split_statements(pending);
    for (const std::string_view statement : found.complete) run(graph, statement, begun);
    if (found.complete.empty()) continue;
    pending = std::string(found.rest);
    begun = number + 1;
  }
  const query::Statements found = query::split_statements(pending);
  if (!found.rest.empty()) run(graph, found.rest, begun);
  return graph;
}

}  // namespace newsgraph::cli
