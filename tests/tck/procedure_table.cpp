#include "tests/tck/procedure_table.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "tests/tck/literal.hpp"

namespace newsgraph::tck {

namespace {

using Row = std::vector<graph::Value>;

std::vector<Row> read_rows(const Table& table, std::size_t width) {
  std::vector<Row> rows;
  for (std::size_t i = 1; i < table.size(); ++i) {
    if (table[i].size() != width)
      throw std::runtime_error("a row of the procedure's table has the wrong width");
    Row row;
    for (const auto& cell : table[i]) row.push_back(to_value(parse_literal(cell)));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

query::Procedure procedure_from(std::string_view signature, const Table& table) {
  auto procedure = query::parse_signature(signature);
  const auto inputs = procedure.inputs.size();
  const auto rows = read_rows(table, inputs + procedure.outputs.size());
  procedure.call = [rows, inputs](const graph::PropertyGraph&, std::span<const graph::Value> arguments) {
    std::vector<Row> found;
    for (const Row& row : rows) {
      if (std::equal(arguments.begin(), arguments.end(), row.begin(),
                     row.begin() + static_cast<std::ptrdiff_t>(inputs), graph::equivalent)) {
        found.emplace_back(row.begin() + static_cast<std::ptrdiff_t>(inputs), row.end());
      }
    }
    return found;
  };
  return procedure;
}

}  // namespace newsgraph::tck
