#pragma once
// A query's rows as the content of a response.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/serve/api/api.hpp"
#include "cli/serve/result_stream.hpp"

namespace newsgraph::cli::serve::http {

/// A row as a JSON array.
std::string encode_row(const graph::PropertyGraph& graph, std::span<const graph::Value> row);

/// JSON is {"columns": […], "rows": [[…], …], "summary": {…}}, with "error" in place of "summary" where the
/// query failed after its first rows were sent. JSON Lines has one line {"columns": […]}, one array a row,
/// and one line
/// {"summary": {…}} or {"error": {…}}.
class RowsBody {
 public:
  virtual ~RowsBody() = default;
  virtual std::string_view content_type() const = 0;
  virtual std::string beginning(const std::vector<std::string>& columns) = 0;
  virtual std::string row(const std::string& record) = 0;
  virtual std::string end(const ResultStream::Summary& summary) = 0;
  virtual std::string end(const Failure& failure) = 0;
};

std::unique_ptr<RowsBody> make_rows_body(api::RowsOfQuery::Form form);

}  // namespace newsgraph::cli::serve::http
