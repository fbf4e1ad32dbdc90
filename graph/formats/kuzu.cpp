#include "graph/formats/kuzu.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <vector>

#include "graph/formats/format_error.hpp"
#include "graph/formats/kuzu_columns.hpp"
#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph {
namespace {

using kuzu::backticked;
using kuzu::Column;
using kuzu::Columns;
using kuzu::Names;
using kuzu::NullMark;

std::string text_literal(std::string_view text) { return to_string(Value(text)); }

void append_field(std::string& line, std::string_view text) {
  if (!line.empty()) line += ',';
  line += '"';
  for (const char c : text) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

void append_values(std::string& line, const PropertyGraph& graph, const Properties& properties,
                   const std::vector<Column>& columns, std::string_view key, const std::string& null) {
  const std::vector<NamedValue> named = sorted_properties(graph, properties);
  auto value = named.begin();
  for (const Column& column : columns) {  // both by property
    while (value != named.end() && value->first < column.property) ++value;
    const bool is_own = value != named.end() && value->first == column.property &&
                        !is_own_key(column.property, value->second, key);
    append_field(line, is_own ? column.type.field_text(value->second) : null);
  }
}

class Files {
 public:
  explicit Files(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error) throw FormatError(0, fmt::format("{}: cannot be made: {}", folder_.string(), error.message()));
  }
  std::ofstream open(const std::string& name) const {
    std::ofstream out(folder_ / name, std::ios::binary);
    if (!out) fail(name);
    return out;
  }
  void close(std::ofstream& out, const std::string& name) const {
    out.close();
    if (!out) fail(name);
  }

 private:
  [[noreturn]] void fail(const std::string& name) const {
    throw FormatError(0, fmt::format("{}: cannot be written", (folder_ / name).string()));
  }
  std::filesystem::path folder_;
};

/// Letters, digits and "_" of a table's name, for a file's name.
std::string file_name(std::string_view table) {
  std::string out;
  for (const char c : table) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    out += plain ? c : '-';
  }
  return out;
}

using LabelSet = std::vector<std::string_view>;

struct NodeTable {
  std::string name, file;
  std::vector<NodeId> nodes;
  std::vector<Column> columns;
};

struct EdgeTable {
  std::string name;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<EdgeId>> edges;  // by node tables
  std::vector<Column> columns;
};

class KuzuWriter {
 public:
  KuzuWriter(const PropertyGraph& graph, std::filesystem::path folder)
      : graph_(graph), elements_(graph), files_(std::move(folder)) {
    make_node_tables();
    make_edge_tables();
  }
  void write() {
    std::ofstream schema = files_.open("schema.cypher");
    for (const NodeTable& table : node_tables_) schema << create_statement(table);
    for (const EdgeTable& table : edge_tables_) schema << create_statement(table);
    files_.close(schema, "schema.cypher");
    std::ofstream copy = files_.open("copy.cypher");
    for (const NodeTable& table : node_tables_) copy_nodes(table, copy);
    for (const EdgeTable& table : edge_tables_) {
      for (const auto& [ends, edges] : table.edges) copy_edges(table, ends, edges, copy);
    }
    files_.close(copy, "copy.cypher");
  }

 private:
  void make_node_tables() {
    std::map<LabelSet, std::vector<NodeId>> sets;
    for (const NodeId node : elements_.nodes) sets[sorted_labels(graph_, node)].push_back(node);
    std::map<std::string_view, std::size_t> sets_with;  // a label's
    for (const auto& [labels, nodes] : sets) {
      for (const std::string_view label : labels) ++sets_with[label];
    }
    table_of_.resize(graph_.node_bound());
    for (auto& [labels, nodes] : sets) {
      LabelSet own;
      std::ranges::copy_if(labels, std::back_inserter(own),
                           [&](std::string_view label) { return sets_with[label] == 1; });
      if (own.empty()) own = labels;
      const std::string name = own.empty() ? "Node" : fmt::format("{}", fmt::join(own, "_"));
      for (const NodeId node : nodes) table_of_[static_cast<std::uint32_t>(node)] = node_tables_.size();
      Columns columns;
      for (const NodeId node : nodes) {
        columns.add(graph_, graph_.properties(node), elements_.key(node));
        mark_nulls(graph_.properties(node));
      }
      NodeTable table{tables_.take(name), {}, std::move(nodes), columns.columns()};
      table.file = file_names_.take(file_name(table.name)) + ".csv";
      node_tables_.push_back(std::move(table));
    }
  }

  void make_edge_tables() {
    std::map<std::string_view, EdgeTable> tables;
    std::map<std::string_view, Columns> columns;
    for (const EdgeId edge : elements_.edges) {
      const std::string_view type = graph_.name(graph_.type_of(edge));
      tables[type].edges[{table_of(graph_.source(edge)), table_of(graph_.target(edge))}].push_back(edge);
      columns[type].add(graph_, graph_.properties(edge), elements_.key(edge));
      mark_nulls(graph_.properties(edge));
    }
    for (auto& [type, table] : tables) {
      table.name = tables_.take(std::string(type));
      table.columns = columns[type].columns();
      edge_tables_.push_back(std::move(table));
    }
  }

  void mark_nulls(const Properties& properties) {
    for (const auto& [key, value] : properties) null_.add(value);
  }
  std::size_t table_of(NodeId node) const { return table_of_[static_cast<std::uint32_t>(node)]; }

  static std::string create_statement(const NodeTable& table) {
    std::string text = fmt::format("CREATE NODE TABLE {}(`key` STRING PRIMARY KEY", backticked(table.name));
    for (const Column& column : table.columns)
      text += fmt::format(", {} {}", backticked(column.name), column.type.name());
    return text + ");\n";
  }
  std::string create_statement(const EdgeTable& table) const {
    std::string text = fmt::format("CREATE REL TABLE {}(", backticked(table.name));
    for (const auto& [ends, edges] : table.edges) {
      text += fmt::format("FROM {} TO {}, ", backticked(node_tables_[ends.first].name),
                          backticked(node_tables_[ends.second].name));
    }
    text += "`key` STRING";
    for (const Column& column : table.columns)
      text += fmt::format(", {} {}", backticked(column.name), column.type.name());
    return text + ");\n";
  }

  /// COPY of a file whose columns are all read as text.
  std::string copy_statement(std::string_view table, const std::string& file,
                             const std::vector<std::string>& first, const std::vector<Column>& columns,
                             const std::string& options) const {
    std::vector<std::string> read, given;
    for (const std::string& name : first) {
      read.push_back(backticked(name) + " STRING");
      given.push_back(backticked(name));
    }
    for (const Column& column : columns) {
      read.push_back(backticked(column.name) + " STRING");
      given.push_back(column.type.expression(column.name));
    }
    return fmt::format(
        "COPY {} FROM (LOAD WITH HEADERS ({}) FROM {} "
        "(HEADER=true, PARALLEL=false, DELIM=',', QUOTE='\"', ESCAPE='\"', NULL_STRINGS=[{}]) RETURN "
        "{}){};\n",
        backticked(table), fmt::join(read, ", "), text_literal(file), text_literal(null_.text()),
        fmt::join(given, ", "), options);
  }

  static std::string header(const std::vector<std::string>& first, const std::vector<Column>& columns) {
    std::string line;
    for (const std::string& name : first) append_field(line, name);
    for (const Column& column : columns) append_field(line, column.name);
    return line + '\n';
  }

  void copy_nodes(const NodeTable& table, std::ostream& copy) {
    std::ofstream out = files_.open(table.file);
    out << header({"key"}, table.columns);
    for (const NodeId node : table.nodes) {
      std::string line;
      append_field(line, elements_.key(node));
      append_values(line, graph_, graph_.properties(node), table.columns, elements_.key(node), null_.text());
      out << line << '\n';
    }
    files_.close(out, table.file);
    copy << copy_statement(table.name, table.file, {"key"}, table.columns, "");
  }

  void copy_edges(const EdgeTable& table, std::pair<std::size_t, std::size_t> ends,
                  const std::vector<EdgeId>& edges, std::ostream& copy) {
    const std::string &from = node_tables_[ends.first].name, &to = node_tables_[ends.second].name;
    const std::string file =
        file_names_.take(file_name(fmt::format("{}-{}-{}", table.name, from, to))) + ".csv";
    std::ofstream out = files_.open(file);
    out << header({"from", "to", "key"}, table.columns);
    for (const EdgeId edge : edges) {
      std::string line;
      append_field(line, elements_.key(graph_.source(edge)));
      append_field(line, elements_.key(graph_.target(edge)));
      append_field(line, elements_.key(edge));
      append_values(line, graph_, graph_.properties(edge), table.columns, elements_.key(edge), null_.text());
      out << line << '\n';
    }
    files_.close(out, file);
    copy << copy_statement(table.name, file, {"from", "to", "key"}, table.columns,
                           fmt::format(" (from={}, to={})", text_literal(from), text_literal(to)));
  }

  const PropertyGraph& graph_;
  const SortedElements elements_;
  const Files files_;
  Names tables_, file_names_;
  NullMark null_;
  std::vector<NodeTable> node_tables_;
  std::vector<EdgeTable> edge_tables_;
  std::vector<std::size_t> table_of_;  // a node's table, by id
};

}  // namespace

void write_kuzu(const PropertyGraph& graph, const std::filesystem::path& folder) {
  KuzuWriter(graph, folder).write();
}

}  // namespace newsgraph::graph
