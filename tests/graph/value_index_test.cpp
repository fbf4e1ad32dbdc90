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

TEST_CASE("indexes are made and dropped once") {
  Numbered numbered;
  PropertyGraph& graph = numbered.graph;
  const PropertyIndex index{numbered.even, numbered.n};
  CHECK(graph.create_index(index));
  CHECK_FALSE(graph.create_index(index));
  REQUIRE(graph.indexes().size() == 1);
  CHECK(graph.nodes_with(numbered.even, numbered.n, 1) == Nodes{NodeId{4}});
  CHECK(graph.drop_index(index));
  CHECK_FALSE(graph.drop_index(index));
  CHECK(graph.indexes().empty());
  CHECK(graph.nodes_with(numbered.even, numbered.n, 1) == Nodes{NodeId{4}});
}

TEST_CASE("an index keeps up with thousands of changes") {
  PropertyGraph graph;
  const KeyId n = graph.key("n");
  REQUIRE(graph.create_index({graph.label("A"), n}));
  for (int i = 0; i < 5000; ++i) {
    graph.set_property(graph.add_node(), n, i % 2500);
    if (i % 100 == 0) CHECK(graph.nodes_with(std::nullopt, n, i % 2500).size() == (i < 2500 ? 1u : 2u));
  }
  for (int i = 0; i < 5000; ++i) graph.set_property(NodeId(static_cast<std::uint32_t>(i)), n, -1);
  CHECK(graph.nodes_with(std::nullopt, n, 7).empty());
  CHECK(graph.nodes_with(std::nullopt, n, -1).size() == 5000);
}

TEST_CASE("a property is viewed where it lies") {
  PropertyGraph graph;
  const KeyId k = graph.key("k");
  const NodeId node = graph.add_node(), other = graph.add_node();
  CHECK(graph.view(node, k).kind == Kind::Null);
  graph.set_property(node, k, "text");
  graph.set_property(other, k, "text");
  CHECK(graph.view(node, k).text == "text");
  CHECK(graph.view(node, k).interned);
  CHECK(graph.view(node, k).word == graph.view(other, k).word);
  graph.set_property(other, k, 7);  // the page now holds values of more than one kind
  CHECK(graph.view(other, k).word == 7);
  CHECK(graph.view(node, k).text == "text");
}

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
