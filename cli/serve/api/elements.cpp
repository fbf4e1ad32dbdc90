#include "cli/serve/api/elements.hpp"

#include <charconv>

namespace newsgraph::cli::serve::api {

namespace {

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t id = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return id;
}

}  // namespace

std::optional<graph::NodeId> node_called(const graph::PropertyGraph& graph, std::string_view id) {
  if (const auto own = number(id); own && graph.contains(graph::NodeId(*own))) return graph::NodeId(*own);
  if (const auto key = graph.find_key("key")) {
    const auto nodes = graph.nodes_with(std::nullopt, *key, graph::Value(id));
    if (!nodes.empty()) return nodes.front();
  }
  return std::nullopt;
}

std::optional<graph::EdgeId> edge_called(const graph::PropertyGraph& graph, std::string_view id) {
  if (const auto own = number(id); own && graph.contains(graph::EdgeId(*own))) return graph::EdgeId(*own);
  if (const auto key = graph.find_key("key")) {
    for (std::uint32_t i = 0; i < graph.edge_bound(); ++i) {
      const auto view =
          graph.contains(graph::EdgeId(i)) ? graph.view(graph::EdgeId(i), *key) : graph::PropertyView();
      if (view.kind == graph::Kind::String && view.text == id) return graph::EdgeId(i);
    }
  }
  return std::nullopt;
}

}  // namespace newsgraph::cli::serve::api
