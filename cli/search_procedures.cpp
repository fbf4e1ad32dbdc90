#include "cli/search_procedures.hpp"

#include <unordered_map>

namespace newsgraph::cli {

namespace {

using graph::PropertyGraph;
using graph::Value;
using Rows = std::vector<std::vector<Value>>;

constexpr std::size_t kMost = 10'000;

/// The nodes of articles, by the sources' ids.
class Articles {
 public:
  explicit Articles(const PropertyGraph& graph)
      : graph_(graph), label_(graph.find_label("Article")), key_(graph.find_key("id")) {}

  Value operator[](const std::string& source) {
    const auto [found, added] = known_.try_emplace(source);
    if (added && label_ && key_) {
      const auto nodes = graph_.nodes_with(label_, *key_, Value(source));
      if (!nodes.empty()) found->second = Value(nodes.front());
    }
    return found->second;
  }

 private:
  const PropertyGraph& graph_;
  std::optional<graph::LabelId> label_;
  std::optional<graph::KeyId> key_;
  std::unordered_map<std::string, Value> known_;
};

}  // namespace

query::Procedure text_search_procedure(graph::Store& store) {
  query::Procedure procedure = query::parse_signature(
      "text.search(words :: STRING) :: (node :: NODE, score :: FLOAT, text :: STRING)");
  procedure.call = [&store](const PropertyGraph& graph, std::span<const Value> arguments) {
    Rows rows;
    Articles articles(graph);
    for (graph::TextHit& hit : store.search_text(arguments[0].string(), kMost)) {
      Value node = hit.node ? Value(*hit.node) : articles[hit.source];
      if (!node.is_null()) rows.push_back({std::move(node), Value(hit.score), Value(hit.text)});
    }
    return rows;
  };
  return procedure;
}

query::Procedure name_search_procedure(graph::Store& store) {
  query::Procedure procedure =
      query::parse_signature("name.search(name :: STRING) :: (node :: NODE, score :: FLOAT, name :: STRING)");
  procedure.call = [&store](const PropertyGraph&, std::span<const Value> arguments) {
    Rows rows;
    for (const graph::NameHit& hit : store.search_names(arguments[0].string(), kMost))
      rows.push_back({Value(hit.node), Value(hit.score), Value(hit.name)});
    return rows;
  };
  return procedure;
}

}  // namespace newsgraph::cli
