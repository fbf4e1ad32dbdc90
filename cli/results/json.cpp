// Results as JSON: an array of objects, or one object a line. Values are written as
// graph/formats/json_value.hpp says, nodes as
// {"labels", "properties"}, relationships as {"type", "properties"}, paths as {"nodes", "relationships"}.

#include <ostream>

#include "cli/results/format.hpp"
#include "graph/formats/json_value.hpp"

namespace newsgraph::cli {

namespace {

using graph::Kind;
using graph::Value;

class JsonText {
 public:
  explicit JsonText(const graph::PropertyGraph& graph) : graph_(graph) {}

  void value(const Value& value) {
    switch (value.kind()) {
      case Kind::Node:
        node(value.node());
        break;
      case Kind::Relationship:
        relationship(value.edge());
        break;
      case Kind::Path:
        path(value.path());
        break;
      case Kind::List:
        list(value.list());
        break;
      case Kind::Map:
        map(value.map());
        break;
      default:
        graph::append_json(text_, value);
    }
  }

  void row(const std::vector<std::string>& columns, const std::vector<Value>& values) {
    text_ += '{';
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) text_ += ',';
      key(columns[i]);
      value(values[i]);
    }
    text_ += '}';
  }

  std::string take() { return std::exchange(text_, {}); }

 private:
  void key(std::string_view name) {
    graph::append_json_string(text_, name);
    text_ += ':';
  }
  template <class Elements, class Write>
  void array(const Elements& elements, Write write) {
    text_ += '[';
    bool first = true;
    for (const auto& element : elements) {
      if (!std::exchange(first, false)) text_ += ',';
      write(element);
    }
    text_ += ']';
  }
  void list(const graph::List& values) {
    array(values, [this](const Value& element) { value(element); });
  }
  void map(const graph::Map& entries) {
    text_ += '{';
    bool first = true;
    for (const auto& [name, entry] : entries) {
      if (!std::exchange(first, false)) text_ += ',';
      key(name);
      value(entry);
    }
    text_ += '}';
  }
  void properties(const graph::Properties& values) {
    key("properties");
    graph::Map entries;
    for (const auto& [name, entry] : values) entries.emplace_back(std::string(graph_.name(name)), entry);
    map(Value(std::move(entries)).map());
  }
  void node(graph::NodeId node) {
    text_ += '{';
    key("labels");
    array(graph_.labels(node),
          [this](graph::LabelId label) { graph::append_json_string(text_, graph_.name(label)); });
    text_ += ',';
    properties(graph_.properties(node));
    text_ += '}';
  }
  void relationship(graph::EdgeId edge) {
    text_ += '{';
    key("type");
    graph::append_json_string(text_, graph_.name(graph_.type_of(edge)));
    text_ += ',';
    properties(graph_.properties(edge));
    text_ += '}';
  }
  void path(const graph::Path& path) {
    text_ += '{';
    key("nodes");
    array(path.nodes, [this](graph::NodeId id) { node(id); });
    text_ += ',';
    key("relationships");
    array(path.edges, [this](graph::EdgeId id) { relationship(id); });
    text_ += '}';
  }

  const graph::PropertyGraph& graph_;
  std::string text_;
};

}  // namespace

void write_jsonl(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                 const Page&) {
  JsonText json(graph);
  for (const auto& row : result.rows) {
    json.row(result.columns, row);
    out << json.take() << '\n';
  }
}

void write_json(const graph::PropertyGraph& graph, const query::ResultSet& result, std::ostream& out,
                const Page&) {
  JsonText json(graph);
  out << '[';
  for (std::size_t i = 0; i < result.rows.size(); ++i) {
    json.row(result.columns, result.rows[i]);
    out << (i > 0 ? ",\n " : "\n ") << json.take();
  }
  out << (result.rows.empty() ? "]\n" : "\n]\n");
}

}  // namespace newsgraph::cli
