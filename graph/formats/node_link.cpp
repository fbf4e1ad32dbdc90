#include "graph/formats/node_link.hpp"

#include <array>
#include <ostream>

#include "graph/formats/json_element.hpp"
#include "graph/formats/sorted_elements.hpp"

namespace newsgraph::graph {
namespace {

constexpr std::array<std::string_view, 6> kKept = {"id", "labels", "type", "source", "target", "key"};

std::string node_object(const PropertyGraph& graph, const SortedElements& elements, NodeId node) {
  std::string object = "{";
  append_member(object, "id", elements.key(node));
  append_labels(object, graph, node);
  append_members(object, graph, graph.properties(node), kKept, elements.key(node));
  return object + '}';
}

std::string link_object(const PropertyGraph& graph, const SortedElements& elements, EdgeId edge) {
  std::string object = "{";
  append_member(object, "source", elements.key(graph.source(edge)));
  append_member(object, "target", elements.key(graph.target(edge)));
  append_member(object, "key", elements.key(edge));
  append_member(object, "type", graph.name(graph.type_of(edge)));
  append_members(object, graph, graph.properties(edge), kKept, elements.key(edge));
  return object + '}';
}

}  // namespace

void write_node_link(const PropertyGraph& graph, std::ostream& out) {
  const SortedElements elements(graph);
  out << R"({"directed":true,"multigraph":true,"graph":{},"nodes":[)";
  std::string_view before = "\n";
  for (const NodeId node : elements.nodes) {
    out << before << node_object(graph, elements, node);
    before = ",\n";
  }
  out << "],\n\"links\":[";
  before = "\n";
  for (const EdgeId edge : elements.edges) {
    out << before << link_object(graph, elements, edge);
    before = ",\n";
  }
  out << "]}\n";
}

}  // namespace newsgraph::graph
