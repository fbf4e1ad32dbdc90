#pragma once
// Queries as a command line gives them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/query.hpp"

namespace CLI {
class App;
}

namespace newsgraph::cli {

struct QueryOptions {
  std::string text;                     // the query, "-" for standard input, or empty
  std::string file;                     // a file of queries, or empty
  std::vector<std::string> parameters;  // "name=JSON"
  double timeout = 0;                   // seconds; 0: none
  std::optional<std::uint64_t> max_rows;
  std::optional<std::uint64_t> max_memory;  // bytes
  std::size_t threads = 0;                  // 0: as many as there are
};
/// Adds QUERY, --file, --param and the limits.
void add_query_options(CLI::App& command, QueryOptions& options);

bool has_query(const QueryOptions& options);
/// The text of the queries: given, from the file, or from standard input. Throws BadInput.
std::string query_text(const QueryOptions& options);
/// The engine's options. Throws BadCall for a parameter that is not NAME=JSON.
query::Options engine_options(const QueryOptions& options);
/// The statements of a text: ended by semicolons, but for the last one.
std::vector<std::string_view> statements_of(std::string_view text);

}  // namespace newsgraph::cli
