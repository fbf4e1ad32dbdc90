#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>

#include "graph/formats/graphml.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/formats/sorted_elements.hpp"
#include "graph/formats/xml_text.hpp"
#include "graph/temporal_value.hpp"

namespace newsgraph::graph {
namespace {

/// JSON in which what XML forbids is escaped.
std::string xml_safe_json(const Value& value) {
  std::string json = to_json(value);
  for (const auto& [bytes, escape] :
       {std::pair("\xEF\xBF\xBE", "\\ufffe"), std::pair("\xEF\xBF\xBF", "\\uffff")}) {
    for (std::size_t at = 0; (at = json.find(bytes, at)) != std::string::npos;) json.replace(at, 3, escape);
  }
  return json;
}

/// An attribute's GraphML type, and the type of our own where GraphML's says too little.
struct Typed {
  std::string_view type, own;
  std::string text;
};

std::string float_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-INF" : "INF";
  return to_string_float(value);
}

Typed typed(const Value& value) {
  switch (value.kind()) {
    case Kind::Boolean:
      return {"boolean", "", value.boolean() ? "true" : "false"};
    case Kind::Integer:
      return {"long", "", std::to_string(value.integer())};
    case Kind::Float:
      return {"double", "", float_text(value.real())};
    case Kind::String:
      if (is_xml_text(value.string())) return {"string", "", std::string(value.string())};
      return {"string", "json", xml_safe_json(value)};
    case Kind::Date:
    case Kind::LocalTime:
    case Kind::Time:
    case Kind::LocalDateTime:
    case Kind::DateTime:
    case Kind::Duration: {
      auto [type, text] = temporal_text(value);
      return {"string", type, std::move(text)};
    }
    default:
      return {"string", "json", xml_safe_json(value)};
  }
}

/// The declared attributes: one for each name and type, of nodes or of edges.
class Attributes {
 public:
  Attributes(std::string_view domain, char letter) : domain_(domain), letter_(letter) {}

  void declare(const PropertyGraph& graph, const Properties& properties) {
    for (const auto& [key, value] : properties) {
      const Typed own = typed(value);
      ids_[{std::string(graph.name(key)), std::string(own.type), std::string(own.own)}];
    }
  }

  void write(std::ostream& out) {
    std::size_t number = 0;
    for (auto& [attribute, id] : ids_) {
      id = fmt::format("{}{}", letter_, number++);
      const auto& [name, type, own] = attribute;
      out << fmt::format("  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"{}/>\n", id, domain_,
                         xml_escaped(name), type, own.empty() ? "" : fmt::format(" ng:type=\"{}\"", own));
    }
  }

  void write_data(std::ostream& out, const PropertyGraph& graph, const Properties& properties) const {
    std::map<std::pair<std::string, std::string>, std::string>
        lines;  // by name, so that the order of keys is no matter
    for (const auto& [key, value] : properties) {
      const Typed own = typed(value);
      const std::string name(graph.name(key));
      const std::string& id = ids_.at({name, std::string(own.type), std::string(own.own)});
      lines[{name, id}] = fmt::format("      <data key=\"{}\">{}</data>\n", id, xml_escaped(own.text));
    }
    for (const auto& [_, line] : lines) out << line;
  }

 private:
  std::string_view domain_;
  char letter_;
  std::map<std::tuple<std::string, std::string, std::string>, std::string> ids_;
};

}  // namespace

void write_graphml(const PropertyGraph& graph, std::ostream& out) {
  const SortedElements elements(graph);
  Attributes of_nodes("node", 'n'), of_edges("edge", 'e');
  for (const NodeId node : elements.nodes) of_nodes.declare(graph, graph.properties(node));
  for (const EdgeId edge : elements.edges) of_edges.declare(graph, graph.properties(edge));

  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:ng=\"urn:newsgraph:graphml\">\n"
         "  <key id=\"labels\" for=\"node\" attr.name=\"labels\" attr.type=\"string\" ng:type=\"labels\"/>\n"
         "  <key id=\"label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\" ng:type=\"type\"/>\n";
  of_nodes.write(out);
  of_edges.write(out);
  out << "  <graph id=\"G\" edgedefault=\"directed\">\n";
  for (const NodeId node : elements.nodes) {
    out << "    <node id=\"" << xml_escaped(elements.key(node)) << "\">\n";
    if (!graph.labels(node).empty()) {
      out << "      <data key=\"labels\">" << xml_escaped(labels_text(graph, node)) << "</data>\n";
    }
    of_nodes.write_data(out, graph, graph.properties(node));
    out << "    </node>\n";
  }
  for (const EdgeId edge : elements.edges) {
    out << "    <edge id=\"" << xml_escaped(elements.key(edge)) << "\" source=\""
        << xml_escaped(elements.key(graph.source(edge))) << "\" target=\""
        << xml_escaped(elements.key(graph.target(edge))) << "\">\n"
        << "      <data key=\"label\">" << xml_escaped(graph.name(graph.type_of(edge))) << "</data>\n";
    of_edges.write_data(out, graph, graph.properties(edge));
    out << "    </edge>\n";
  }
  out << "  </graph>\n</graphml>\n";
}

}  // namespace newsgraph::graph
