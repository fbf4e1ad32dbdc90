#include "graph/formats/element_reader.hpp"

#include <fmt/format.h>

#include "graph/element_keys.hpp"

namespace newsgraph::graph {

void ElementReader::check_storable(std::size_t line, const Entries& properties) const {
  for (const auto& [name, value] : properties) {
    if (!value.is_null() && !value.is_storable()) {
      throw FormatError(line, fmt::format("the property \"{}\" holds a {}, which cannot be stored", name,
                                          value.kind() == Kind::List ? "list of more than plain values"
                                                                     : name_of(value.kind())));
    }
  }
}

void ElementReader::add_node(std::size_t line, std::string id, const std::vector<std::string>& labels,
                             const Entries& properties) {
  check_storable(line, properties);
  std::vector<LabelId> symbols;
  for (const std::string& label : labels) symbols.push_back(graph_.label(label));
  const NodeId node = graph_.add_node(symbols);
  if (!nodes_.emplace(id, node).second) throw FormatError(line, fmt::format("a second node \"{}\"", id));
  for (const auto& [name, value] : properties) graph_.set_property(node, graph_.key(name), value);
  node_ids_.push_back(std::move(id));
}

void ElementReader::add_edge(std::size_t line, std::string id, std::string_view type, std::string source,
                             std::string target, Entries properties) {
  check_storable(line, properties);
  const auto from = nodes_.find(source), to = nodes_.find(target);
  if (from != nodes_.end() && to != nodes_.end()) {
    connect(id, type, from->second, to->second, properties);
  } else {
    waiting_.push_back({line, std::move(id), std::string(type), std::move(source), std::move(target),
                        std::move(properties)});
  }
}

void ElementReader::connect(const std::string& id, std::string_view type, NodeId source, NodeId target,
                            const Entries& properties) {
  const EdgeId edge = graph_.add_edge(source, target, graph_.type(type));
  for (const auto& [name, value] : properties) graph_.set_property(edge, graph_.key(name), value);
  edge_ids_.push_back(id);
}

PropertyGraph ElementReader::finish() {
  for (const Waiting& edge : waiting_) {
    const auto from = nodes_.find(edge.source), to = nodes_.find(edge.target);
    if (from == nodes_.end() || to == nodes_.end()) {
      throw FormatError(edge.line, fmt::format("an edge at the node \"{}\", which is not in the file",
                                               from == nodes_.end() ? edge.source : edge.target));
    }
    connect(edge.id, edge.type, from->second, to->second, edge.properties);
  }
  keep_ids();
  graph_.begin();
  graph_.commit();  // settles what reading in bulk left for later
  return std::move(graph_);
}

void ElementReader::keep_ids() {
  const ElementKeys derived = element_keys(graph_);
  const KeyId key = graph_.key("key");
  for (std::uint32_t i = 0; i < node_ids_.size(); ++i) {
    if (node_ids_[i] != derived.nodes[i] && graph_.property(NodeId{i}, key).is_null()) {
      graph_.set_property(NodeId{i}, key, node_ids_[i]);
    }
  }
  for (std::uint32_t i = 0; i < edge_ids_.size(); ++i) {
    if (!edge_ids_[i].empty() && edge_ids_[i] != derived.edges[i] &&
        graph_.property(EdgeId{i}, key).is_null()) {
      graph_.set_property(EdgeId{i}, key, edge_ids_[i]);
    }
  }
}

}  // namespace newsgraph::graph
