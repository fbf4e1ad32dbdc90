#include "cli/serve/explorer/export_page.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <string>

#include "cli/commands.hpp"
#include "cli/diagram/selection.hpp"
#include "cli/element_text.hpp"
#include "cli/serve/explorer/explorer.hpp"
#include "graph/formats/json_value.hpp"

namespace newsgraph::cli {

namespace {

using graph::EdgeId;
using graph::NodeId;
using graph::PropertyGraph;
using graph::Value;

constexpr std::size_t most_sentences = 20;  // of one relationship; the page shows no more

/// The element's key, which outlives the store's numbers; its number where it has none.
template <class Id>
std::string id_of(const PropertyGraph& graph, Id element) {
  std::string key = as_text(property_of(graph, element, "key"));
  return key.empty() ? std::to_string(static_cast<std::uint32_t>(element)) : key;
}

template <class Id>
Value properties_of(const PropertyGraph& graph, Id element) {
  graph::Map map;
  for (const auto& [key, value] : graph.properties(element))
    map.emplace_back(std::string(graph.name(key)), value);
  return Value(std::move(map));
}

Value as_value(const PropertyGraph& graph, NodeId node) {
  graph::List labels;
  for (const graph::LabelId label : graph.labels(node)) labels.emplace_back(std::string(graph.name(label)));
  graph::Map map;
  map.emplace_back("id", Value(id_of(graph, node)));
  map.emplace_back("labels", Value(std::move(labels)));
  map.emplace_back("properties", properties_of(graph, node));
  return Value(std::move(map));
}

Value as_value(const PropertyGraph& graph, EdgeId edge) {
  graph::Map map;
  map.emplace_back("id", Value(id_of(graph, edge)));
  map.emplace_back("type", Value(std::string(graph.name(graph.type_of(edge)))));
  map.emplace_back("source", Value(id_of(graph, graph.source(edge))));
  map.emplace_back("target", Value(id_of(graph, graph.target(edge))));
  map.emplace_back("properties", properties_of(graph, edge));
  return Value(std::move(map));
}

Value as_value(const graph::Evidence& evidence) {
  graph::Map map = evidence.attributes;
  map.emplace_back("article", Value(evidence.source));
  map.emplace_back("sentence", Value(static_cast<std::int64_t>(evidence.passage)));
  map.emplace_back("text", Value(evidence.text));
  map.emplace_back("passage", Value(evidence.passage_text));
  return Value(std::move(map));
}

/// The text of `{"name":[…]}`'s parts, one after the other.
class Json {
 public:
  void member(std::string_view name) {
    separate();
    graph::append_json_string(text_, name);
    text_ += ':';
    first_ = true;
  }
  void open(char bracket) {
    separate();
    text_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    text_ += bracket;
    first_ = false;
  }
  void value(const Value& value) {
    separate();
    graph::append_json(text_, value);
  }
  std::string take() { return std::move(text_); }

 private:
  void separate() {
    if (!first_) text_ += ',';
    first_ = false;
  }
  std::string text_;
  bool first_ = true;
};

void add_evidence(const PropertyGraph& graph, const graph::Store& store, const std::vector<EdgeId>& edges,
                  Json& json, std::set<std::string>& articles) {
  json.member("evidence");
  json.open('{');
  for (const EdgeId edge : edges) {
    auto all = store.evidence(edge);
    if (all.empty()) continue;
    all.resize(std::min(all.size(), most_sentences));
    json.member(id_of(graph, edge));
    json.open('[');
    for (const graph::Evidence& one : all) {
      json.value(as_value(one));
      articles.insert(one.source);
    }
    json.close(']');
  }
  json.close('}');
}

void add_articles(const PropertyGraph& graph, const std::set<std::string>& ids, Json& json) {
  json.member("articles");
  json.open('{');
  const auto label = graph.find_label("Article");
  const auto key = graph.find_key("id");
  for (const std::string& id : ids) {
    if (!label || !key) break;
    const auto found = graph.nodes_with(label, *key, Value(id));
    if (found.empty()) continue;
    graph::Map map;
    for (const std::string_view name : {"title", "outlet", "date"}) {
      if (std::string text = as_text(property_of(graph, found.front(), name)); !text.empty())
        map.emplace_back(std::string(name), Value(std::move(text)));
    }
    json.member(id);
    json.value(Value(std::move(map)));
  }
  json.close('}');
}

std::string data_of(const PropertyGraph& graph, const graph::Store& store, std::string_view title) {
  const Selection shown = whole_graph(graph);
  Json json;
  json.open('{');
  json.member("title");
  json.value(Value(std::string(title)));
  json.member("nodes");
  json.open('[');
  for (const NodeId node : shown.nodes) json.value(as_value(graph, node));
  json.close(']');
  json.member("edges");
  json.open('[');
  for (const EdgeId edge : shown.edges) json.value(as_value(graph, edge));
  json.close(']');
  std::set<std::string> articles;
  add_evidence(graph, store, shown.edges, json, articles);
  add_articles(graph, articles, json);
  json.close('}');
  return json.take();
}

}  // namespace

void write_explorer_page(const PropertyGraph& graph, const graph::Store& store, std::string_view title,
                         std::ostream& out) {
  if (serve::explorer_files().empty())
    throw BadInput(
        "this program was built without the explorer, for Cytoscape.js was not there then: run npm ci "
        "--prefix "
        "cli/serve/explorer in the sources, and build again");
  out << serve::explorer_page_with(title, data_of(graph, store, title));
}

}  // namespace newsgraph::cli
