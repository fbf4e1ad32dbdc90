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

constexpr std::array<std::string_view, 9> kKept = {"id",   "key",    "label",  "labels", "kind",
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

/// GEXF has a type for lists of each kind, but its readers know that of strings alone.
std::string_view type_of(const Value& value) {
  switch (value.kind()) {
    case Kind::Boolean:
      return "boolean";
    case Kind::Integer:
      return "long";
    case Kind::Float:
      return "double";
    case Kind::List:
      return "liststring";
    default:
      return "string";
  }
}

/// Java's and XML Schema's word for an infinite number.
std::string text_of(const Value& value) {
  if (value.kind() == Kind::Float && std::isinf(value.real())) return value.real() < 0 ? "-INF" : "INF";
  return plain_text(value);
}

/// One attribute for each name and type, of nodes or of edges.
class Attributes {
 public:
  void declare(const PropertyGraph& graph, const Properties& properties, std::string_view key) {
    for (const auto& [id, value] : properties) {
      if (!is_own_key(graph.name(id), value, key)) ids_[name_and_type(graph.name(id), value)];
    }
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
  void write_values(std::ostream& out, const PropertyGraph& graph, const Properties& properties,
                    std::string_view key) const {
    for (const auto& [name, value] : sorted_properties(graph, properties)) {
      if (is_own_key(name, value, key)) continue;
      out << fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n",
                         ids_.at(name_and_type(name, value)), xml(text_of(value)));
    }
  }

 private:
  using NameAndType = std::pair<std::string, std::string>;
  static NameAndType name_and_type(std::string_view name, const Value& value) {
    return {free_name(name, kKept), std::string(type_of(value))};
  }
  std::map<NameAndType, std::string> ids_;
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
  for (const NodeId node : elements.nodes)
    of_nodes.declare(graph, graph.properties(node), elements.key(node));
  for (const EdgeId edge : elements.edges)
    of_edges.declare(graph, graph.properties(edge), elements.key(edge));

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
    of_nodes.write_values(out, graph, graph.properties(node), elements.key(node));
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
    of_edges.write_values(out, graph, graph.properties(edge), elements.key(edge));
    out << "        </attvalues>\n      </edge>\n";
  }
  out << "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace newsgraph::graph
