#include <catch2/catch.hpp>

#include "graph/property_graph.hpp"

using namespace newsgraph::graph;

namespace {

using Nodes = std::vector<NodeId>;

/// Nodes 0 … 9 with n = id % 3, the even ones labelled.
struct Numbered {
  Numbered() : even(graph.label("Even")), n(graph.key("n")) {
    for (int i = 0; i < 10; ++i) {
      const NodeId node = i % 2 == 0 ? graph.add_node(std::span(&even, 1)) : graph.add_node();
      graph.set_property(node, n, i % 3);
    }
  }
  PropertyGraph graph;
  LabelId even;
  KeyId n;
};

}  // namespace

TEST_CASE("nodes are found by a value, before and after the key is indexed") {
  const Numbered numbered;
  for (int time = 0; time < 3; ++time) {
    CHECK(numbered.graph.nodes_with(std::nullopt, numbered.n, 1) == Nodes{NodeId{1}, NodeId{4}, NodeId{7}});
    CHECK(numbered.graph.nodes_with(numbered.even, numbered.n, 1.0) == Nodes{NodeId{4}});
    CHECK(numbered.graph.nodes_with(numbered.even, numbered.n, 3).empty());
    CHECK(numbered.graph.nodes_with(numbered.even, numbered.n, "1").empty());
    CHECK(numbered.graph.nodes_with(numbered.even, numbered.n, Value()).empty());
  }
}

TEST_CASE("nodes found by a value follow changes") {
  Numbered numbered;
  PropertyGraph& graph = numbered.graph;
  const auto found = [&](const Value& value) { return graph.nodes_with(std::nullopt, numbered.n, value); };
  const auto ask = [&] { return found(7), found(7); };
  REQUIRE(ask().empty());
  graph.set_property(NodeId{3}, numbered.n, 7);
  CHECK(ask() == Nodes{NodeId{3}});

  graph.begin();
  graph.set_property(graph.add_node(), numbered.n, 7);
  CHECK(ask() == Nodes{NodeId{3}, NodeId{10}});
  graph.rollback();
  CHECK(ask() == Nodes{NodeId{3}});

  graph.remove_node(NodeId{3});
  CHECK(ask().empty());
}
