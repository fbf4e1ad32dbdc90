// Algorithms on graphs small enough to work out by hand; on random ones they are held against networkx in
// tests/interop.

#include <catch2/catch.hpp>
#include <stdexcept>

#include "graph/algorithms/betweenness.hpp"
#include "graph/algorithms/closeness.hpp"
#include "graph/algorithms/communities.hpp"
#include "graph/algorithms/components.hpp"
#include "graph/algorithms/k_core.hpp"
#include "graph/algorithms/pagerank.hpp"
#include "graph/algorithms/paths.hpp"
#include "graph/algorithms/similarity.hpp"

using namespace newsgraph::graph;
using Vertex = GraphView::Vertex;
using Numbers = std::vector<std::uint32_t>;

namespace {

PropertyGraph graph_of(std::uint32_t nodes,
                       const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges) {
  PropertyGraph graph;
  for (std::uint32_t i = 0; i < nodes; ++i) graph.add_node();
  for (const auto& [from, to] : edges) graph.add_edge(NodeId{from}, NodeId{to}, graph.type("T"));
  return graph;
}

/// Two triangles, 0 1 2 and 3 4 5, joined by 2 → 3; 6 stands alone.
PropertyGraph two_triangles() {
  return graph_of(7, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 5}, {5, 3}});
}

void check_near(const std::vector<double>& values, const std::vector<double>& expected) {
  REQUIRE(values.size() == expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) CHECK(values[i] == Approx(expected[i]).margin(1e-6));
}

std::vector<std::vector<Vertex>> vertices_of(const std::vector<ViewPath>& paths) {
  std::vector<std::vector<Vertex>> vertices;
  for (const ViewPath& path : paths) vertices.push_back(path.vertices);
  return vertices;
}

}  // namespace

TEST_CASE("a simple view has one edge between two vertices") {
  const PropertyGraph graph = graph_of(3, {{0, 1}, {0, 1}, {1, 0}, {2, 2}, {1, 2}});
  const GraphView view(graph);
  CHECK(view.simple(true).edge_count() == 3);
  const GraphView both = view.simple(false);
  CHECK(both.edge_count() == 4);
  CHECK(out_degree(1, both) == 2);
  CHECK(in_degree(1, both) == 2);
  CHECK(both.edge(0) == view.edge(0));
}

TEST_CASE("rank is passed along edges, and from dead ends to all") {
  const PropertyGraph ring = graph_of(3, {{0, 1}, {1, 2}, {2, 0}});
  check_near(pagerank(GraphView(ring)), {1.0 / 3, 1.0 / 3, 1.0 / 3});
  const PropertyGraph star = graph_of(3, {{0, 2}, {1, 2}});
  check_near(pagerank(GraphView(star)), {0.212766, 0.212766, 0.574468});
  CHECK(pagerank(GraphView(PropertyGraph())).empty());
}

TEST_CASE("what lies between others has betweenness") {
  const PropertyGraph line = graph_of(3, {{0, 1}, {1, 2}, {1, 2}});
  check_near(betweenness(GraphView(line), true), {0, 0.5, 0});
  check_near(betweenness(GraphView(line), false), {0, 1, 0});
  check_near(betweenness(GraphView(graph_of(2, {{0, 1}})), true), {0, 0});
}

TEST_CASE("closeness counts from those who reach a vertex") {
  const PropertyGraph line = graph_of(3, {{0, 1}, {1, 2}});
  check_near(closeness(GraphView(line), true), {0, 0.5, 2.0 / 3});
  check_near(closeness(GraphView(line), false), {2.0 / 3, 1, 2.0 / 3});
}

TEST_CASE("components are numbered by their first vertices") {
  const PropertyGraph graph = two_triangles();
  CHECK(weak_components(GraphView(graph)) == Numbers{0, 0, 0, 0, 0, 0, 1});
  CHECK(strong_components(GraphView(graph)) == Numbers{0, 0, 0, 1, 1, 1, 2});
}

TEST_CASE("strong components of a long chain need no deep stack") {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t i = 0; i < 200'000; ++i) edges.emplace_back(i, i + 1);
  const PropertyGraph chain = graph_of(200'001, edges);
  CHECK(strong_components(GraphView(chain)).back() == 200'000);
}

TEST_CASE("communities are what is joined more closely than by chance") {
  const Communities found = communities(GraphView(two_triangles()));
  CHECK(found.of == Numbers{0, 0, 0, 1, 1, 1, 2});
  CHECK(found.modularity == Approx(6.0 / 7 - 0.5));
  CHECK(communities(GraphView(two_triangles()), 0.01).of == Numbers{0, 0, 0, 0, 0, 0, 1});
  CHECK(communities(GraphView(graph_of(2, {}))).of == Numbers{0, 1});
  CHECK(communities(GraphView(graph_of(2, {{0, 0}, {1, 0}}))).of == Numbers{0, 0});
}

TEST_CASE("core numbers do not count twice") {
  CHECK(core_numbers(GraphView(two_triangles())) == Numbers{2, 2, 2, 2, 2, 2, 0});
  CHECK(core_numbers(GraphView(graph_of(2, {{0, 1}, {1, 0}, {0, 1}, {0, 0}}))) == Numbers{1, 1});
  CHECK(core_numbers(GraphView(PropertyGraph())).empty());
}

TEST_CASE("the k shortest paths come cheapest first and have no vertex twice") {
  // 0 → 1 → 3, 0 → 2 → 3, 0 → 1 → 2 → 3 and a way back
  const PropertyGraph graph = graph_of(4, {{0, 1}, {1, 3}, {0, 2}, {2, 3}, {1, 2}, {2, 1}, {3, 0}});
  const GraphView view(graph);
  CHECK(vertices_of(shortest_paths(view, 0, 3, 10)) ==
        std::vector<std::vector<Vertex>>{{0, 1, 3}, {0, 2, 3}, {0, 1, 2, 3}, {0, 2, 1, 3}});
  CHECK(vertices_of(shortest_paths(view, 0, 3, 1, {false, {}})) == std::vector<std::vector<Vertex>>{{0, 3}});
  CHECK(shortest_paths(view, 0, 3, 0).empty());
  const auto to_itself = shortest_paths(view, 0, 0, 3);
  CHECK(vertices_of(to_itself) == std::vector<std::vector<Vertex>>{{0}});
  CHECK(shortest_paths(GraphView(graph_of(2, {{1, 0}})), 0, 1, 3).empty());
}

TEST_CASE("paths are cheap by their edges' costs, and parallel edges are paths of their own") {
  const PropertyGraph graph = graph_of(3, {{0, 2}, {0, 1}, {1, 2}, {0, 2}});
  const GraphView view(graph);  // edges by source: 0→2, 0→1, 0→2, 1→2 in the order they were made
  std::vector<double> costs(view.edge_count(), 1);
  for (const GraphView::Arc& arc : view.outgoing(0)) costs[arc.index] = arc.target == 2 ? 5 + arc.index : 1;
  const auto paths = shortest_paths(view, 0, 2, 5, {true, costs});
  REQUIRE(paths.size() == 3);
  CHECK(paths[0].vertices == std::vector<Vertex>{0, 1, 2});
  CHECK(paths[0].cost == 2);
  CHECK(paths[1].cost == 5);
  CHECK(paths[2].cost == 7);
}

TEST_CASE("who shares neighbours is similar") {
  const PropertyGraph graph = graph_of(5, {{0, 2}, {1, 2}, {0, 3}, {3, 1}, {1, 4}, {1, 4}});
  const auto pairs = similar_pairs(GraphView(graph), 2);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].a == 2);
  CHECK(pairs[0].b == 3);
  CHECK(pairs[0].similarity == 1);
  CHECK(pairs[1].a == 0);
  CHECK(pairs[1].b == 1);
  CHECK(pairs[1].similarity == Approx(2.0 / 3));
  CHECK(similar_pairs(GraphView(graph), 100, 0.9).size() == 1);
}

TEST_CASE("algorithms end when their tick throws") {
  const PropertyGraph graph = two_triangles();
  const GraphView view(graph);
  const Tick stop([] { throw std::runtime_error("stop"); });
  CHECK_THROWS(pagerank(view, {}, stop));
  CHECK_THROWS(betweenness(view, true, stop));
  CHECK_THROWS(closeness(view, true, stop));
  CHECK_THROWS(weak_components(view, stop));
  CHECK_THROWS(strong_components(view, stop));
  CHECK_THROWS(communities(view, 1, stop));
  CHECK_THROWS(core_numbers(view, stop));
  CHECK_THROWS(shortest_paths(view, 0, 4, 2, {}, stop));
  CHECK_THROWS(similar_pairs(view, 5, 0, stop));
}
