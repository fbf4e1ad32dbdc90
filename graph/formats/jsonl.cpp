#include "graph/formats/jsonl.hpp"

#include <istream>
#include <ostream>

#include "graph/formats/element_reader.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph {
namespace {

void append_properties(std::string& line, const PropertyGraph& graph, const Properties& properties) {
  line += ",\"properties\":";
  append_json(line, Value(to_map(graph, properties)));
  line += "}\n";
}

std::string node_line(const PropertyGraph& graph, NodeId node, const std::string& key) {
  std::string line = "{\"kind\":\"node\",\"id\":";
  append_json_string(line, key);
  const std::vector<std::string_view> labels = sorted_labels(graph, node);
  line += ",\"labels\":[";
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i > 0) line += ',';
    append_json_string(line, labels[i]);
  }
  line += ']';
  append_properties(line, graph, graph.properties(node));
  return line;
}

std::string edge_line(const PropertyGraph& graph, EdgeId edge, const SortedElements& elements) {
  std::string line = "{\"kind\":\"edge\",\"id\":";
  append_json_string(line, elements.key(edge));
  line += ",\"type\":";
  append_json_string(line, graph.name(graph.type_of(edge)));
  line += ",\"source\":";
  append_json_string(line, elements.key(graph.source(edge)));
  line += ",\"target\":";
  append_json_string(line, elements.key(graph.target(edge)));
  append_properties(line, graph, graph.properties(edge));
  return line;
}

/// One line's object, asked for its members by name.
class Line {
 public:
  Line(std::size_t number, const Value& value) : number_(number), value_(value) {
    if (value.kind() != Kind::Map) throw FormatError(number, "not a JSON object");
  }
  std::string string(std::string_view name) const {
    const Value* member = value_.find(name);
    if (member == nullptr || member->kind() != Kind::String) {
      throw FormatError(number_, fmt::format("\"{}\" must be a string", name));
    }
    return std::string(member->string());
  }
  std::vector<std::string> labels() const {
    std::vector<std::string> labels;
    const Value* member = value_.find("labels");
    if (member == nullptr) return labels;
    if (member->kind() != Kind::List) throw FormatError(number_, "\"labels\" must be a list of strings");
    for (const Value& label : member->list()) {
      if (label.kind() != Kind::String) throw FormatError(number_, "\"labels\" must be a list of strings");
      labels.emplace_back(label.string());
    }
    return labels;
  }
  ElementReader::Entries properties() const {
    const Value* member = value_.find("properties");
    if (member == nullptr) return {};
    if (member->kind() != Kind::Map) throw FormatError(number_, "\"properties\" must be an object");
    return member->map();
  }

 private:
  std::size_t number_;
  const Value& value_;
};

void read_line(ElementReader& reader, std::size_t number, std::string_view text) {
  Value value;
  try {
    value = parse_json(text);
  } catch (const JsonError& error) {
    throw FormatError(number, error.what());
  }
  const Line line(number, value);
  const std::string kind = line.string("kind");
  if (kind == "node") {
    reader.add_node(number, line.string("id"), line.labels(), line.properties());
  } else if (kind == "edge") {
    reader.add_edge(number, line.string("id"), line.string("type"), line.string("source"),
                    line.string("target"), line.properties());
  } else {
    throw FormatError(number, fmt::format("\"kind\" is \"{}\", neither node nor edge", kind));
  }
}

}  // namespace

void write_jsonl(const PropertyGraph& graph, std::ostream& out) {
  const SortedElements elements(graph);
  for (const NodeId node : elements.nodes) out << node_line(graph, node, elements.key(node));
  for (const EdgeId edge : elements.edges) out << edge_line(graph, edge, elements);
}

PropertyGraph read_jsonl(std::istream& in) {
  ElementReader reader;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    read_line(reader, number, line);
  }
  return reader.finish();
}

}  // namespace newsgraph::graph
