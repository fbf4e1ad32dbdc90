#include "cli/repl/name_search.hpp"

#include <algorithm>
#include <map>

#include "cli/element_text.hpp"
#include "parser/article/characters.hpp"
#include "query/nearest.hpp"

namespace newsgraph::cli {

namespace {

using graph::NodeId;
using graph::PropertyGraph;

constexpr std::uint32_t most_nodes = 200'000;  // an answer may take a blink
constexpr std::size_t most_names = 3;

/// One of the names of a node.
struct Called {
  NodeId node{};
  std::string text, folded;  // as it is, and for comparing
};

bool is_name(const PropertyGraph& graph, const std::string& text) {
  const auto key = graph.find_key("name");
  return key && !graph.nodes_with(std::nullopt, *key, graph::Value(text)).empty();
}

void add_names(const PropertyGraph& graph, NodeId node, std::vector<Called>& names) {
  const auto add = [&](std::string text) {
    if (text.empty()) return;
    std::string folded = parser::plain(text);
    names.push_back({node, std::move(text), std::move(folded)});
  };
  add(as_text(property_of(graph, node, "name")));
  for (std::string& alias : as_texts(property_of(graph, node, "aliases"))) add(std::move(alias));
}

std::vector<Called> names_of(const PropertyGraph& graph) {
  std::vector<Called> names;
  const auto entity = graph.find_label("Entity");
  if (entity && graph.node_count(*entity) > 0) {
    const auto nodes = graph.nodes_with(*entity);
    for (std::size_t i = 0; i < nodes.size() && i < most_nodes; ++i) add_names(graph, nodes[i], names);
  } else {
    for (std::uint32_t i = 0; i < std::min(graph.node_bound(), most_nodes); ++i) {
      if (graph.contains(NodeId(i))) add_names(graph, NodeId(i), names);
    }
  }
  return names;
}

std::vector<std::string> containing(const PropertyGraph& graph, const std::vector<Called>& names,
                                    const std::string& folded) {
  std::map<std::string, std::size_t> degrees;
  for (const Called& called : names) {
    if (called.folded.find(folded) == std::string::npos) continue;
    std::size_t& degree = degrees[as_text(property_of(graph, called.node, "name"))];
    degree = std::max(degree, graph.degree(called.node, graph::Direction::Both));
  }
  degrees.erase("");
  std::vector<std::pair<std::size_t, std::string>> sorted;
  for (const auto& [name, degree] : degrees) sorted.emplace_back(degree, name);
  std::sort(sorted.rbegin(), sorted.rend());
  std::vector<std::string> found;
  for (std::size_t i = 0; i < sorted.size() && i < most_names; ++i) found.push_back(sorted[i].second);
  return found;
}

std::vector<std::string> nearest(const PropertyGraph& graph, const std::vector<Called>& names,
                                 const std::string& wanted) {
  query::Nearest search(wanted);
  const Called* found = nullptr;
  for (const Called& called : names) {
    search.offer(called.text);
    if (search.found() && search.found()->data() == called.text.data()) found = &called;
  }
  if (found == nullptr) return {};
  const std::string name = as_text(property_of(graph, found->node, "name"));
  return name.empty() ? std::vector<std::string>() : std::vector<std::string>{name};
}

}  // namespace

std::vector<std::optional<std::vector<std::string>>> names_near(const PropertyGraph& graph,
                                                                const std::vector<std::string>& texts) {
  std::vector<std::optional<std::vector<std::string>>> result;
  std::optional<std::vector<Called>> names;
  for (const std::string& text : texts) {
    if (is_name(graph, text)) {
      result.emplace_back(std::nullopt);
      continue;
    }
    if (!names) names = names_of(graph);
    const std::string folded = parser::plain(text);
    auto found = folded.empty() ? std::vector<std::string>() : containing(graph, *names, folded);
    if (found.empty()) found = nearest(graph, *names, text);
    result.emplace_back(std::move(found));
  }
  return result;
}

}  // namespace newsgraph::cli
