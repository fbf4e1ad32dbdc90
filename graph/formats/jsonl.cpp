#include "graph/formats/jsonl.hpp"

#include <algorithm>
#include <istream>
#include <numeric>
#include <ostream>

#include "graph/element_keys.hpp"
#include "graph/formats/element_reader.hpp"
#include "graph/formats/json_value.hpp"

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
  std::vector<std::string_view> labels;
  for (const LabelId label : graph.labels(node)) labels.push_back(graph.name(label));
  std::sort(labels.begin(), labels.end());
  line += ",\"labels\":[";
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i > 0) line += ',';
    append_json_string(line, labels[i]);
  }
  line += ']';
  append_properties(line, graph, graph.properties(node));
  return line;
}

std::string edge_line(const PropertyGraph& graph, EdgeId edge, const ElementKeys& keys) {
  std::string line = "{\"kind\":\"edge\",\"id\":";
  append_json_string(line, keys.edges[static_cast<std::uint32_t>(edge)]);
  line += ",\"type\":";
  append_json_string(line, graph.name(graph.type_of(edge)));
  line += ",\"source\":";
  append_json_string(line, keys.nodes[static_cast<std::uint32_t>(graph.source(edge))]);
  line += ",\"target\":";
  append_json_string(line, keys.nodes[static_cast<std::uint32_t>(graph.target(edge))]);
  append_properties(line, graph, graph.properties(edge));
  return line;
}

/// Ids of the elements that exist, by key.
std::vector<std::uint32_t> sorted_by_key(const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < keys.size(); ++id) {
    if (!keys[id].empty()) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return ids;
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
  const ElementKeys keys = element_keys(graph);
  for (const std::uint32_t id : sorted_by_key(keys.nodes))
    out << node_line(graph, NodeId{id}, keys.nodes[id]);
  for (const std::uint32_t id : sorted_by_key(keys.edges)) out << edge_line(graph, EdgeId{id}, keys);
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
