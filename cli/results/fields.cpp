// Results for people with one field a line: rows that are too wide for a table.

#include <algorithm>
#include <ostream>

#include "cli/colour.hpp"
#include "cli/results/format.hpp"
#include "cli/terminal.hpp"
#include "cli/text_lines.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::size_t gap = 2, least_text = 20, rule_width = 40;

std::string rule(std::size_t number) {
  std::string text = "\u2500\u2500 " + std::to_string(number) + ' ';
  for (std::size_t width = display_width(text); width < rule_width; ++width) text += "\u2500";
  return text;
}

}  // namespace

void write_fields(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                  const Page& page) {
  if (result.columns.empty()) return;
  std::size_t widest = 0;
  for (const std::string& column : result.columns) widest = std::max(widest, display_width(column));
  widest = std::min<std::size_t>(widest, page.width / 2);
  const std::size_t room =
      std::max<std::size_t>(least_text, page.width) - std::min<std::size_t>(page.width, widest + gap);
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    out << inked(rule(i + 1), Ink::Dim, page.colour) << '\n';
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
      const std::string& name = result.columns[column];
      const std::string text = cell_for_people(graph, result.rows[i][column]);
      std::size_t indent = display_width(name);
      out << inked(name, Ink::Bold, page.colour);
      for (const std::string_view line : lines_of(text, std::max(room, least_text))) {
        if (line.empty()) break;
        out << std::string(indent < widest + gap ? widest + gap - indent : 1, ' ') << line << '\n';
        indent = 0;
      }
      if (text.empty()) out << '\n';
    }
  }
  out << '(' << result.rows.size() << (result.rows.size() == 1 ? " row)\n" : " rows)\n");
}

}  // namespace newsgraph::cli
