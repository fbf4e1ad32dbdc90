// Results as a table for people: columns side by side, long cells wrapped so that the table fits the
// terminal.

#include <algorithm>
#include <ostream>

#include "cli/results/format.hpp"
#include "cli/terminal.hpp"
#include "parser/article/characters.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::size_t gap = 2;

struct Column {
  std::size_t width = 0;
  bool numbers = true;  // shown at the right
};

std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

/// A list of texts is shown without brackets and quotes: people read it.
std::string table_cell(const graph::PropertyGraph& graph, const graph::Value& value) {
  if (value.kind() != graph::Kind::List) return cell_text(graph, value);
  std::string text;
  for (const graph::Value& element : value.list()) {
    if (element.kind() != graph::Kind::String) return cell_text(graph, value);
    text += (text.empty() ? "" : ", ") + std::string(element.string());
  }
  return text;
}

/// The text cut into lines of at most `width` columns, between words where that can be.
std::vector<std::string_view> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string_view> lines;
  while (display_width(text) > width) {
    std::size_t position = 0, columns = 0, space = 0, cut = 0;
    while (position < text.size()) {
      const std::size_t start = position;
      parser::next_code_point(text, position);
      columns += display_width(text.substr(start, position - start));
      if (columns > width && start > 0) break;
      cut = position;
      if (text[start] == ' ') space = start;
    }
    if (cut < text.size() && text[cut] == ' ') space = cut;
    if (space > 0) {
      lines.push_back(text.substr(0, space));
      text.remove_prefix(space + 1);
    } else {
      lines.push_back(text.substr(0, cut));
      text.remove_prefix(cut);
    }
  }
  lines.push_back(text);
  return lines;
}

/// Takes from the widest columns until the table fits, but leaves each at least 12.
void fit(std::vector<Column>& columns, std::size_t width) {
  const auto total = [&] {
    std::size_t sum = gap * (columns.size() - 1);
    for (const Column& column : columns) sum += column.width;
    return sum;
  };
  while (total() > width) {
    const auto widest = std::max_element(columns.begin(), columns.end(),
                                         [](const Column& a, const Column& b) { return a.width < b.width; });
    if (widest->width <= 12) return;
    --widest->width;
  }
}

void write_cell(std::ostream& out, std::string_view text, const Column& column, bool last) {
  const std::size_t width = display_width(text);
  const std::size_t padding = column.width > width ? column.width - width : 0;
  if (column.numbers) out << std::string(padding, ' ');
  out << text;
  if (!column.numbers && !last) out << std::string(padding, ' ');
  if (!last) out << std::string(gap, ' ');
}

void write_row(std::ostream& out, const std::vector<std::string>& cells, const std::vector<Column>& columns) {
  std::vector<std::vector<std::string_view>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(wrapped(cells[i], columns[i].width));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      write_cell(out, line < lines[i].size() ? lines[i][line] : std::string_view(), columns[i],
                 i + 1 == cells.size());
    }
    out << '\n';
  }
}

}  // namespace

void write_table(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 unsigned width) {
  if (result.columns.empty()) return;
  std::vector<std::vector<std::string>> rows;
  std::vector<Column> columns(result.columns.size());
  for (const auto& row : result.rows) {
    auto& cells = rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(one_line(table_cell(graph, row[i])));
      columns[i].width = std::max(columns[i].width, display_width(cells[i]));
      columns[i].numbers = columns[i].numbers && (row[i].is_number() || row[i].is_null());
    }
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    names.push_back(one_line(result.columns[i]));
    columns[i].width = std::max(columns[i].width, display_width(names[i]));
    columns[i].numbers = columns[i].numbers && !rows.empty();
  }
  fit(columns, width);
  write_row(out, names, columns);
  std::vector<std::string> rules;
  for (const Column& column : columns) {
    auto& rule = rules.emplace_back();
    for (std::size_t i = 0; i < column.width; ++i) rule += "\u2500";
  }
  write_row(out, rules, columns);
  for (const auto& row : rows) write_row(out, row, columns);
  out << '(' << rows.size() << (rows.size() == 1 ? " row)\n" : " rows)\n");
}

}  // namespace newsgraph::cli
