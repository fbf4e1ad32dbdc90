#include "graph/formats/cytoscape.hpp"

#include <array>
#include <ostream>

#include "graph/formats/json_element.hpp"
#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph {
namespace {

constexpr std::array<std::string_view, 8> kKept = {"id",     "labels", "type",   "interaction",
                                                   "source", "target", "parent", "shared_name"};

std::string node_object(const PropertyGraph& graph, const SortedElements& elements, NodeId node) {
  std::string object = "{\"data\":{";
  append_member(object, "id", elements.key(node));
  append_labels(object, graph, node);
  append_members(object, graph, graph.properties(node), kKept, {});
  return object + "}}";
}

std::string edge_object(const PropertyGraph& graph, const SortedElements& elements, EdgeId edge) {
  const std::string_view type = graph.name(graph.type_of(edge));
  std::string object = "{\"data\":{";
  append_member(object, "id", elements.key(edge));
  append_member(object, "source", elements.key(graph.source(edge)));
  append_member(object, "target", elements.key(graph.target(edge)));
  append_member(object, "type", type);
  append_member(object, "interaction", type);  // the desktop program's name for it
  append_members(object, graph, graph.properties(edge), kKept, {});
  return object + "}}";
}

}  // namespace

void write_cytoscape(const PropertyGraph& graph, std::ostream& out) {
  const SortedElements elements(graph);
  out << R"({"data":{"name":"newsgraph"},"elements":{"nodes":[)";
  std::string_view before = "\n";
  for (const NodeId node : elements.nodes) {
    out << before << node_object(graph, elements, node);
    before = ",\n";
  }
  out << "],\n\"edges\":[";
  before = "\n";
  for (const EdgeId edge : elements.edges) {
    out << before << edge_object(graph, elements, edge);
    before = ",\n";
  }
  out << "]}}\n";
}

}  // namespace newsgraph::graph
