#include "graph/formats/gexf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ostream>

#include "graph/formats/plain_text.hpp"
#include "graph/formats/sorted_elements.hpp"
#include "graph/formats/xml_text.hpp"

namespace newsgraph::graph {
namespace {

constexpr std::array<std::string_view, 8> kKept = {"id",   "label",  "labels", "kind",
                                                   "type", "source", "target", "weight"};

/// Escaped, with U+FFFD for what XML cannot hold.
std::string xml(std::string_view text) {
  if (is_xml_text(text)) return xml_escaped(text);
  std::string clean;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view character = text.substr(i, text[i] == '\xEF' ? 3 : 1);
    clean += is_xml_text(character) ? character : "\xEF\xBF\xBD";
    i += character.size();
  }
  return xml_escaped(clean);
}

std::string_view scalar_type(Kind kind) {
  switch (kind) {
    case Kind::Boolean:
      return "boolean";
    case Kind::Integer:
      return "long";
    case Kind::Float:
      return "double";
    default:
      return "string";
  }
}

std::string type_of(const Value& value) {
  if (value.kind() != Kind::List) return std::string(scalar_type(value.kind()));
  const List& list = value.list();
  const bool is_uniform = !list.empty() && std::ranges::all_of(list, [&](const Value& element) {
    return scalar_type(element.kind()) == scalar_type(list.front().kind());
  });
  return fmt::format("list{}", is_uniform ? scalar_type(list.front().kind()) : "string");
}

/// Java's and XML Schema's word for an infinite number.
std::string text_of(const Value& value) {
  if (value.kind() == Kind::Float && std::isinf(value.real())) return value.real() < 0 ? "-INF" : "INF";
  return plain_text(value);
}

/// One attribute for each name and type, of nodes or of edges.
class Attributes {
 public:
  void declare(const PropertyGraph& graph, const Properties& properties) {
    for (const auto& [key, value] : properties) ids_[{free_name(graph.name(key), kKept), type_of(value)}];
  }
  void write(std::ostream& out, std::string_view element) {
    out << fmt::format("    <attributes class=\"{}\" mode=\"static\">\n", element);
    if (element == "node") out << "      <attribute id=\"labels\" title=\"labels\" type=\"string\"/>\n";
    std::size_t number = 0;
    for (auto& [attribute, id] : ids_) {
      id = fmt::format("a{}", number++);
      out << fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", id, xml(attribute.first),
                         attribute.second);
    }
    out << "    </attributes>\n";
  }
  void write_values(std::ostream& out, const PropertyGraph& graph, const Properties& properties) const {
    for (const auto& [name, value] : sorted_properties(graph, properties)) {
      out << fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n",
                         ids_.at({free_name(name, kKept), type_of(value)}), xml(text_of(value)));
    }
  }

 private:
  std::map<std::pair<std::string, std::string>, std::string> ids_;  // by name and type
};

std::string weight(const PropertyGraph& graph, EdgeId edge) {
  const auto key = graph.find_key("support");
  const Value support = key ? graph.property(edge, *key) : Value();
  if (!support.is_number() || !std::isfinite(support.number()) || support.number() <= 0) return {};
  return fmt::format(" weight=\"{}\"", to_string_float(support.number()));
}

}  // namespace

void write_gexf(const PropertyGraph& graph, std::ostream& out) {
  const SortedElements elements(graph);
  Attributes of_nodes, of_edges;
  for (const NodeId node : elements.nodes) of_nodes.declare(graph, graph.properties(node));
  for (const EdgeId edge : elements.edges) of_edges.declare(graph, graph.properties(edge));

  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
         "  <meta><creator>newsgraph</creator></meta>\n"
         "  <graph defaultedgetype=\"directed\" mode=\"static\" idtype=\"string\">\n";
  of_nodes.write(out, "node");
  of_edges.write(out, "edge");
  out << "    <nodes>\n";
  for (const NodeId node : elements.nodes) {
    out << fmt::format("      <node id=\"{}\" label=\"{}\">\n        <attvalues>\n", xml(elements.key(node)),
                       xml(caption(graph, elements, node)));
    if (!graph.labels(node).empty()) {
      out << fmt::format("          <attvalue for=\"labels\" value=\"{}\"/>\n",
                         xml(labels_text(graph, node)));
    }
    of_nodes.write_values(out, graph, graph.properties(node));
    out << "        </attvalues>\n      </node>\n";
  }
  out << "    </nodes>\n    <edges>\n";
  for (const EdgeId edge : elements.edges) {
    const std::string type = xml(graph.name(graph.type_of(edge)));
    out << fmt::format(
        "      <edge id=\"{}\" source=\"{}\" target=\"{}\" label=\"{}\" kind=\"{}\"{}>\n        "
        "<attvalues>\n",
        xml(elements.key(edge)), xml(elements.key(graph.source(edge))), xml(elements.key(graph.target(edge))),
        type, type, weight(graph, edge));
    of_edges.write_values(out, graph, graph.properties(edge));
    out << "        </attvalues>\n      </edge>\n";
  }
  out << "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace newsgraph::graph
