// Results as a table for people: columns side by side, long cells wrapped so that the table fits the
// terminal.

#include <algorithm>
#include <optional>
#include <ostream>

#include "cli/colour.hpp"
#include "cli/results/format.hpp"
#include "cli/terminal.hpp"
#include "cli/text_lines.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::size_t gap = 2;

struct Column {
  std::size_t width = 0;
  bool numbers = true;  // shown at the right
};

constexpr std::size_t narrowest = 10;

/// Takes from the widest columns until the table fits, but leaves each some columns; false where it still
/// does not fit.
bool fit(std::vector<Column>& columns, std::size_t width) {
  const auto total = [&] {
    std::size_t sum = gap * (columns.size() - 1);
    for (const Column& column : columns) sum += column.width;
    return sum;
  };
  while (total() > width) {
    const auto widest = std::max_element(columns.begin(), columns.end(),
                                         [](const Column& a, const Column& b) { return a.width < b.width; });
    if (widest->width <= narrowest) return false;
    --widest->width;
  }
  return true;
}

void write_cell(std::ostream& out, std::string_view text, const Column& column, bool last,
                std::optional<Ink> ink) {
  const std::size_t width = display_width(text);
  const std::size_t padding = column.width > width ? column.width - width : 0;
  if (column.numbers) out << std::string(padding, ' ');
  out << (ink ? inked(text, *ink, true) : std::string(text));
  if (!column.numbers && !last) out << std::string(padding, ' ');
  if (!last) out << std::string(gap, ' ');
}

void write_row(std::ostream& out, const std::vector<std::string>& cells, const std::vector<Column>& columns,
               std::optional<Ink> ink = {}) {
  std::vector<std::vector<std::string_view>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(lines_of(cells[i], columns[i].width));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      write_cell(out, line < lines[i].size() ? lines[i][line] : std::string_view(), columns[i],
                 i + 1 == cells.size(), ink);
    }
    out << '\n';
  }
}

}  // namespace

void write_table(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 const Page& page) {
  if (result.columns.empty()) return;
  std::vector<std::vector<std::string>> rows;
  std::vector<Column> columns(result.columns.size());
  for (const auto& row : result.rows) {
    auto& cells = rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(cell_for_people(graph, row[i]));
      columns[i].width = std::max(columns[i].width, display_width(cells[i]));
      columns[i].numbers = columns[i].numbers && (row[i].is_number() || row[i].is_null());
    }
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    names.push_back(cell_for_people(graph, graph::Value(result.columns[i])));
    columns[i].width = std::max(columns[i].width, display_width(names[i]));
    columns[i].numbers = columns[i].numbers && !rows.empty();
  }
  if (!fit(columns, page.width)) return write_fields(graph, result, out, page);
  write_row(out, names, columns, page.colour ? std::optional(Ink::Bold) : std::nullopt);
  std::vector<std::string> rules;
  for (const Column& column : columns) {
    auto& rule = rules.emplace_back();
    for (std::size_t i = 0; i < column.width; ++i) rule += "\u2500";
  }
  write_row(out, rules, columns, page.colour ? std::optional(Ink::Dim) : std::nullopt);
  for (const auto& row : rows) write_row(out, row, columns);
  out << '(' << rows.size() << (rows.size() == 1 ? " row)\n" : " rows)\n");
}

}  // namespace newsgraph::cli
