// /api/entity/{id}: a node, its relationships and its neighbours.

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/results/json_text.hpp"
#include "cli/serve/api/api.hpp"
#include "cli/serve/api/elements.hpp"
#include "cli/serve/api/limit.hpp"

namespace newsgraph::cli::serve::api {

namespace {

constexpr std::size_t usual_most = 200, largest_most = 10'000;

template <class Ids>
void append(JsonText& json, const Ids& ids) {
  json.raw("[");
  bool first = true;
  for (const auto id : ids) {
    if (!std::exchange(first, false)) json.raw(",");
    json.value(graph::Value(id));
  }
  json.raw("]");
}

std::string around(const graph::PropertyGraph& graph, graph::NodeId node, std::size_t most) {
  std::vector<graph::EdgeId> edges;
  std::set<graph::NodeId> neighbours;
  graph.for_each_adjacent(node, graph::Direction::Both, std::nullopt, [&](graph::Adjacent next) {
    if (edges.size() >= most) return false;
    edges.push_back(next.edge);
    if (next.node != node) neighbours.insert(next.node);
    return true;
  });
  JsonText json(graph, JsonText::Ids::With);
  json.raw("{\"node\":");
  json.value(graph::Value(node));
  json.raw(fmt::format(",\"degree\":{},\"relationships\":", graph.degree(node, graph::Direction::Both)));
  append(json, edges);
  json.raw(",\"neighbours\":");
  append(json, neighbours);
  json.raw("}");
  return json.take();
}

}  // namespace

Reply entity(const Call& call) {
  const auto most = limit_of(call.request, usual_most, largest_most);
  if (!most) return problem(400, "limit: a whole number is wanted");
  return Work([id = call.id, most = *most](const Snapshot& snapshot) {
    const auto node = node_called(snapshot.graph(), id);
    return node ? json(around(snapshot.graph(), *node, most)) : problem(404, "there is no such node");
  });
}

}  // namespace newsgraph::cli::serve::api
