// Writing CSV: what columns the elements need, then the elements.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

#include "graph/element_keys.hpp"
#include "graph/formats/csv.hpp"
#include "graph/formats/csv_header.hpp"

namespace newsgraph::graph {
namespace {

/// A property and the type of some of its values.
using ColumnKey = std::tuple<std::string, CsvColumn::Type, bool>;

/// The columns of the properties, by name and type.
class Columns {
 public:
  void add(const PropertyGraph& graph, const Properties& properties) {
    for (const auto& [key, value] : properties) numbers_.emplace(key_of(graph, key, value), 0);
  }
  void append_header(std::string& line) {
    std::size_t number = 0;
    for (auto& [key, own] : numbers_) {
      own = number++;
      append_field(
          line,
          csv_heading({CsvColumn::Role::Property, std::get<0>(key), {}, std::get<1>(key), std::get<2>(key)}),
          true);
    }
    line += '\n';
  }
  void append_row(std::string& line, const PropertyGraph& graph, const Properties& properties) const {
    std::vector<std::pair<std::size_t, std::string>> cells;
    for (const auto& [key, value] : properties) {
      cells.emplace_back(numbers_.at(key_of(graph, key, value)), csv_text(csv_column_for(value), value));
    }
    std::sort(cells.begin(), cells.end());
    auto cell = cells.begin();
    for (std::size_t number = 0; number < numbers_.size(); ++number) {
      const bool is_present = cell != cells.end() && cell->first == number;
      append_field(line, is_present ? cell->second : std::string(), is_present);
      if (is_present) ++cell;
    }
    line += '\n';
  }
  /// After a comma unless it is the line's first.
  static void append_field(std::string& line, std::string_view text, bool is_present) {
    if (!line.empty()) line += ',';
    if (!is_present) return;
    const bool plain = !text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos &&
                       text.front() != ' ' && text.back() != ' ';
    if (plain) {
      line += text;
      return;
    }
    line += '"';
    for (const char c : text) line.append(c == '"' ? 2 : 1, c);
    line += '"';
  }

 private:
  static ColumnKey key_of(const PropertyGraph& graph, KeyId key, const Value& value) {
    const CsvColumn column = csv_column_for(value);
    return {std::string(graph.name(key)), column.type, column.is_list};
  }
  std::map<ColumnKey, std::size_t> numbers_;
};

std::string labels_text(const PropertyGraph& graph, NodeId node) {
  std::vector<std::string_view> names;
  for (const LabelId label : graph.labels(node)) names.push_back(graph.name(label));
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string_view name : names) {
    if (name.empty() || name.find(';') != std::string_view::npos) {
      throw FormatError(
          0, fmt::format("the label \"{}\" cannot be written as CSV, where \";\" separates labels", name));
    }
    if (!text.empty()) text += ';';
    text += name;
  }
  return text;
}

void write_nodes(const PropertyGraph& graph, const ElementKeys& keys, std::ostream& out) {
  const std::vector<NodeId> nodes = keys.nodes();
  Columns columns;
  for (const NodeId node : nodes) columns.add(graph, graph.properties(node));
  std::string line = ":ID,:LABEL";
  columns.append_header(line);
  out << line;
  for (const NodeId node : nodes) {
    line.clear();
    Columns::append_field(line, keys.of(node), true);
    const std::string labels = labels_text(graph, node);
    Columns::append_field(line, labels, !labels.empty());
    columns.append_row(line, graph, graph.properties(node));
    out << line;
  }
}

void write_edges(const PropertyGraph& graph, const ElementKeys& keys, std::ostream& out) {
  const std::vector<EdgeId> edges = keys.edges();
  Columns columns;
  for (const EdgeId edge : edges) columns.add(graph, graph.properties(edge));
  std::string line = ":START_ID,:END_ID,:TYPE";
  columns.append_header(line);
  out << line;
  for (const EdgeId edge : edges) {
    line.clear();
    Columns::append_field(line, keys.of(graph.source(edge)), true);
    Columns::append_field(line, keys.of(graph.target(edge)), true);
    Columns::append_field(line, graph.name(graph.type_of(edge)), true);
    columns.append_row(line, graph, graph.properties(edge));
    out << line;
  }
}

}  // namespace

void write_csv(const PropertyGraph& graph, std::ostream& nodes, std::ostream& relationships) {
  const ElementKeys keys(graph);
  write_nodes(graph, keys, nodes);
  write_edges(graph, keys, relationships);
}

}  // namespace newsgraph::graph
