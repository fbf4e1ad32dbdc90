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

template <class Id, class DerivedKey>
void ElementReader::keep_id(Id element, const std::string& id, DerivedKey derived) {
  const KeyId key = graph_.key("key");
  if (graph_.property(element, key).is_null() && !is_derived_key(id, derived()))
    graph_.set_property(element, key, Value(id));
}

void ElementReader::add_node(std::size_t line, std::string id, const std::vector<std::string>& labels,
                             const Entries& properties) {
  check_storable(line, properties);
  std::vector<LabelId> symbols;
  for (const std::string& label : labels) symbols.push_back(graph_.label(label));
  const NodeId node = graph_.add_node(symbols);
  if (!nodes_.emplace(id, node).second) throw FormatError(line, fmt::format("a second node \"{}\"", id));
  for (const auto& [name, value] : properties) graph_.set_property(node, graph_.key(name), value);
  keep_id(node, id, [&] { return derived_key(graph_, node); });
}

void ElementReader::add_edge(std::size_t line, std::string id, std::string_view type, std::string source,
                             std::string target, Entries properties) {
  check_storable(line, properties);
  const auto from = nodes_.find(source), to = nodes_.find(target);
  if (from != nodes_.end() && to != nodes_.end()) {
    connect(id, type, *from, *to, properties);
  } else {
    waiting_.push_back({line, std::move(id), std::string(type), std::move(source), std::move(target),
                        std::move(properties)});
  }
}

void ElementReader::connect(const std::string& id, std::string_view type, const Named& source,
                            const Named& target, const Entries& properties) {
  const EdgeId edge = graph_.add_edge(source.second, target.second, graph_.type(type));
  for (const auto& [name, value] : properties) graph_.set_property(edge, graph_.key(name), value);
  if (!id.empty()) keep_id(edge, id, [&] { return derived_key(graph_, edge, source.first, target.first); });
}

PropertyGraph ElementReader::finish() {
  for (const Waiting& edge : waiting_) {
    const auto from = nodes_.find(edge.source), to = nodes_.find(edge.target);
    if (from == nodes_.end() || to == nodes_.end()) {
      throw FormatError(edge.line, fmt::format("an edge at the node \"{}\", which is not in the file",
                                               from == nodes_.end() ? edge.source : edge.target));
    }
    connect(edge.id, edge.type, *from, *to, edge.properties);
  }
  graph_.begin();
  graph_.commit();  // settles what reading in bulk left for later
  return std::move(graph_);
}

}  // namespace newsgraph::graph
