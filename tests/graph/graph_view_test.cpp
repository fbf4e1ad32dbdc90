#include "graph/graph_view.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <catch2/catch.hpp>
#include <numeric>

using namespace newsgraph::graph;

BOOST_CONCEPT_ASSERT((boost::VertexAndEdgeListGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<GraphView>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<GraphView, GraphView::Vertex, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<GraphView, GraphView::Arc, boost::edge_index_t>));

namespace {

/// a → b → c → a, c → d, and a node of another label that d points at; one edge is denied, one has little
/// support.
PropertyGraph small_graph() {
  PropertyGraph graph;
  const LabelId person[] = {graph.label("Person")}, place[] = {graph.label("Place")};
  const TypeId met = graph.type("MET"), left = graph.type("LEFT");
  const NodeId gone = graph.add_node(person);
  const NodeId a = graph.add_node(person), b = graph.add_node(person), c = graph.add_node(person);
  const NodeId d = graph.add_node(person), e = graph.add_node(place);
  graph.remove_node(gone);  // so that ids and vertices differ
  graph.add_edge(a, b, met);
  graph.set_property(graph.add_edge(b, c, met), graph.key("factuality"), "denied");
  graph.add_edge(c, a, met);
  graph.set_property(graph.add_edge(c, d, met), graph.key("support"), 1);
  graph.add_edge(d, e, left);
  return graph;
}

}  // namespace

TEST_CASE("a view numbers vertices and edges densely") {
  const PropertyGraph graph = small_graph();
  const GraphView view(graph);
  CHECK(num_vertices(view) == 5);
  CHECK(num_edges(view) == 5);
  for (GraphView::Vertex v = 0; v < num_vertices(view); ++v) CHECK(view.vertex(view.node(v)) == v);
  CHECK_FALSE(view.vertex(NodeId{0}));
  for (const auto& arc : view.all_edges()) {
    CHECK(view.node(arc.source) == graph.source(view.edge(arc.index)));
    CHECK(view.node(arc.target) == graph.target(view.edge(arc.index)));
  }
  CHECK(out_degree(2, view) == 2);
  CHECK(in_degree(0, view) == 1);
  CHECK(degree(2, view) == 3);
}

TEST_CASE("a projection chooses by label, type, factuality and support") {
  const PropertyGraph graph = small_graph();
  CHECK(GraphView(graph, {{"Person"}, {}, {}, 0}).edge_count() == 4);
  CHECK(GraphView(graph, {{}, {"LEFT"}, {}, 0}).edge_count() == 1);
  CHECK(GraphView(graph, {{}, {}, {"actual"}, 0}).edge_count() == 4);
  CHECK(GraphView(graph, {{}, {}, {"actual", "denied"}, 0}).edge_count() == 5);
  CHECK(GraphView(graph, {{}, {}, {}, 2}).edge_count() == 4);
  CHECK(GraphView(graph, {{"Planet"}, {}, {}, 0}).vertex_count() == 0);
}

TEST_CASE("a view of an empty graph is empty") {
  const GraphView view{PropertyGraph{}};
  CHECK(num_vertices(view) == 0);
  CHECK(vertices(view).first == vertices(view).second);
  CHECK(edges(view).first == edges(view).second);
}

TEST_CASE("Boost.Graph's strong components run on a view") {
  const GraphView view(small_graph());
  std::vector<int> component(num_vertices(view));
  const int count = boost::strong_components(
      view, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, view)));
  CHECK(count == 3);
  CHECK(component[0] == component[1]);
  CHECK(component[0] == component[2]);
  CHECK(component[0] != component[3]);
}

TEST_CASE("Boost.Graph's PageRank runs on a view") {
  const GraphView view(small_graph());
  std::vector<double> rank(num_vertices(view));
  boost::graph::page_rank(view,
                          boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, view)));
  CHECK(rank[3] == Approx(rank[0]));  // c gives half of its rank to each
  CHECK(rank[2] > rank[3]);
}

TEST_CASE("Boost.Graph's Dijkstra runs on a view") {
  const GraphView view(small_graph());
  std::vector<double> distance(num_vertices(view));
  const std::vector<double> weight(num_edges(view), 2.5);
  boost::dijkstra_shortest_paths(
      view, GraphView::Vertex{0},
      boost::weight_map(boost::make_iterator_property_map(weight.begin(), get(boost::edge_index, view)))
          .distance_map(boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, view))));
  CHECK(distance == std::vector<double>{0, 2.5, 5, 7.5, 10});
}
