#include "parser/resolve/draft.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph::parser {
namespace {

template <class Drafts>
std::vector<std::uint32_t> order_by_key(const Drafts& drafts) {
  std::vector<std::uint32_t> order(drafts.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return drafts[a].key < drafts[b].key; });
  return order;
}

template <class Element>
void set_properties(graph::PropertyGraph& graph, Element element, const std::string& key,
                    const graph::Map& properties) {
  graph.set_property(element, graph.key("key"), key);
  for (const auto& [name, value] : properties) {
    if (!value.is_null()) graph.set_property(element, graph.key(name), value);
  }
}

}  // namespace

Draft::Node Draft::add_node(std::string key, std::vector<std::string> labels, graph::Map properties) {
  nodes_.push_back({std::move(key), std::move(labels), std::move(properties)});
  return static_cast<Node>(nodes_.size() - 1);
}

Draft::Edge Draft::add_edge(std::string key, std::string type, Node source, Node target,
                            graph::Map properties) {
  edges_.push_back({std::move(key), std::move(type), source, target, std::move(properties)});
  return static_cast<Edge>(edges_.size() - 1);
}

std::uint32_t Draft::add_source(graph::Source source) {
  sources_.push_back(std::move(source));
  return static_cast<std::uint32_t>(sources_.size() - 1);
}

std::uint32_t Draft::add_passage(graph::Passage passage) {
  passages_.push_back(passage);
  return static_cast<std::uint32_t>(passages_.size() - 1);
}

void Draft::mention_node(Node node, std::uint32_t passage, std::uint32_t start, std::uint32_t end,
                         graph::Map attributes) {
  mentions_.push_back({false, node, passage, start, end, std::move(attributes)});
}

void Draft::mention_edge(Edge edge, std::uint32_t passage, std::uint32_t start, std::uint32_t end,
                         graph::Map attributes) {
  mentions_.push_back({true, edge, passage, start, end, std::move(attributes)});
}

graph::Content Draft::finish() {
  graph::Content content;
  graph::PropertyGraph& graph = content.graph;
  std::vector<graph::NodeId> node_ids(nodes_.size());
  for (const std::uint32_t i : order_by_key(nodes_)) {
    std::vector<graph::LabelId> labels;
    for (const std::string& label : nodes_[i].labels) labels.push_back(graph.label(label));
    node_ids[i] = graph.add_node(labels);
    set_properties(graph, node_ids[i], nodes_[i].key, nodes_[i].properties);
  }
  std::vector<graph::EdgeId> edge_ids(edges_.size());
  for (const std::uint32_t i : order_by_key(edges_)) {
    edge_ids[i] =
        graph.add_edge(node_ids[edges_[i].source], node_ids[edges_[i].target], graph.type(edges_[i].type));
    set_properties(graph, edge_ids[i], edges_[i].key, edges_[i].properties);
  }
  for (MentionDraft& mention : mentions_) {
    const graph::Element element = mention.on_edge ? graph::Element(edge_ids[mention.element])
                                                   : graph::Element(node_ids[mention.element]);
    content.mentions.push_back(
        {element, mention.passage, mention.start, mention.end, std::move(mention.attributes)});
  }
  content.sources = std::move(sources_);
  content.passages = std::move(passages_);
  graph.begin();
  graph.commit();  // settles what laying out in bulk left for later
  return content;
}

}  // namespace newsgraph::parser
