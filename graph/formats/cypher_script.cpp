#include "graph/formats/cypher_script.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>

#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph {
namespace {

constexpr std::size_t kRows = 500;               // of a statement, at most
constexpr std::size_t kStatementSize = 1 << 20;  // bytes after which a statement ends

/// A name in backticks.
std::string quoted(std::string_view name) {
  std::string out = "`";
  for (const char c : name) out.append(c == '`' ? 2 : 1, c);
  return out + '`';
}

/// As to_string, but for the floats that have no literal.
std::string literal(const Value& value) {
  if (value.kind() == Kind::Float && !std::isfinite(value.real())) {
    if (std::isnan(value.real())) return "0.0 / 0.0";
    return value.real() < 0 ? "-1.0 / 0.0" : "1.0 / 0.0";
  }
  if (value.kind() != Kind::List) return to_string(value);
  std::string out = "[";
  for (const Value& element : value.list()) {
    if (out.size() > 1) out += ", ";
    out += literal(element);
  }
  return out + ']';
}

std::string map_of(const PropertyGraph& graph, const Properties& properties) {
  std::string out = "{";
  for (const auto& [name, value] : sorted_properties(graph, properties)) {
    if (out.size() > 1) out += ", ";
    out += quoted(name) + ": " + literal(value);
  }
  return out + '}';
}

std::string joined_labels(const PropertyGraph& graph, NodeId node) {
  std::string out;
  for (const std::string_view label : sorted_labels(graph, node)) out += ':' + quoted(label);
  return out;
}

/// UNWIND of rows, then what is done with each; a new statement whenever the action changes or one is full.
class Batches {
 public:
  explicit Batches(std::ostream& out) : out_(out) {}
  void add(const std::string& row, std::string action) {
    if (rows_ == kRows || size_ > kStatementSize || (rows_ > 0 && action != action_)) finish();
    out_ << (rows_ == 0 ? "UNWIND [\n" : ",\n") << row;
    action_ = std::move(action);
    size_ += row.size();
    ++rows_;
  }
  void finish() {
    if (rows_ > 0) out_ << "\n] AS row\n" << action_ << ";\n";
    rows_ = size_ = 0;
  }

 private:
  std::ostream& out_;
  std::string action_;
  std::size_t rows_ = 0, size_ = 0;
};

}  // namespace

void write_cypher_script(const PropertyGraph& graph, std::ostream& out) {
  SortedElements elements(graph);
  std::stable_sort(elements.nodes.begin(), elements.nodes.end(),
                   [&](NodeId a, NodeId b) { return sorted_labels(graph, a) < sorted_labels(graph, b); });
  std::stable_sort(elements.edges.begin(), elements.edges.end(), [&](EdgeId a, EdgeId b) {
    return graph.name(graph.type_of(a)) < graph.name(graph.type_of(b));
  });
  std::string label = "_Import", key = "_import";
  while (graph.find_label(label)) label += '_';
  while (graph.find_key(key)) key += '_';
  label = quoted(label);
  key = quoted(key);

  Batches batches(out);
  for (const NodeId node : elements.nodes) {
    batches.add(
        "{k: " + to_string(Value(elements.key(node))) + ", p: " + map_of(graph, graph.properties(node)) + "}",
        "CREATE (n" + joined_labels(graph, node) + ':' + label + ") SET n = row.p SET n." + key + " = row.k");
  }
  batches.finish();
  for (const EdgeId edge : elements.edges) {
    batches.add("{a: " + to_string(Value(elements.key(graph.source(edge)))) +
                    ", b: " + to_string(Value(elements.key(graph.target(edge)))) +
                    ", p: " + map_of(graph, graph.properties(edge)) + "}",
                "MATCH (a:" + label + " {" + key + ": row.a}), (b:" + label + " {" + key +
                    ": row.b}) CREATE (a)-[e:" + quoted(graph.name(graph.type_of(edge))) +
                    "]->(b) SET e = row.p");
  }
  batches.finish();
  out << "MATCH (n:" << label << ") REMOVE n:" << label << ", n." << key << ";\n";
}

}  // namespace newsgraph::graph
