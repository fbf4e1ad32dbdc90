#pragma once
// A fixed picture of a part of a PropertyGraph, with vertices 0 … n - 1 and edges 0 … m - 1, for algorithms.
// It models Boost.Graph's VertexAndEdgeListGraph and BidirectionalGraph and has vertex_index and edge_index
// as interior properties, so that boost::connected_components(view, …), page_rank, dijkstra_shortest_paths …
// run on it as they are.

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

/// What a view shows. An empty list sets no condition.
struct Projection {
  std::vector<std::string> labels;  // nodes that have one of them
  std::vector<std::string> types;   // edges of one of these types, with both ends in the view
  std::vector<std::string>
      factualities;                  // edges whose property `factuality` is one of them, or that have none
  std::int64_t minimum_support = 0;  // edges whose property `support` is at least this, or that have none
};

class GraphView {
 public:
  using Vertex = std::uint32_t;
  /// An edge's descriptor: its ends and its index.
  struct Arc {
    Vertex source = 0, target = 0;
    std::uint32_t index = 0;
    friend bool operator==(const Arc& a, const Arc& b) { return a.index == b.index; }
    friend auto operator<=>(const Arc& a, const Arc& b) { return a.index <=> b.index; }
  };

  /// Copies what it needs: the graph may change afterwards. Vertices ascend by node id, edges by source, then
  /// edge id.
  explicit GraphView(const PropertyGraph& graph, const Projection& projection = {});

  std::uint32_t vertex_count() const { return static_cast<std::uint32_t>(nodes_.size()); }
  std::uint32_t edge_count() const { return static_cast<std::uint32_t>(outgoing_.size()); }
  NodeId node(Vertex vertex) const { return nodes_[vertex]; }
  EdgeId edge(std::uint32_t index) const { return edges_[index]; }
  std::optional<Vertex> vertex(NodeId node) const;

  /// The same vertices with at most one edge from one to another and no loops: of parallel edges the first.
  /// Where it is not directed, every edge runs both ways, so that outgoing(v) are all of v's neighbours.
  GraphView simple(bool directed) const;

  std::span<const Arc> all_edges() const { return outgoing_; }
  std::span<const Arc> outgoing(Vertex v) const {
    return std::span(outgoing_).subspan(first_out_[v], first_out_[v + 1] - first_out_[v]);
  }
  std::span<const Arc> incoming(Vertex v) const {
    return std::span(incoming_).subspan(first_in_[v], first_in_[v + 1] - first_in_[v]);
  }

 private:
  GraphView() = default;
  std::vector<NodeId> nodes_;  // by vertex, ascending
  std::vector<EdgeId> edges_;  // by edge index
  std::vector<Arc> outgoing_;  // by source; an edge's place is its index
  std::vector<Arc> incoming_;  // by target
  std::vector<std::uint32_t> first_out_, first_in_;
};

// Boost.Graph's functions, found by argument-dependent look-up.
using VertexIterator = boost::counting_iterator<GraphView::Vertex>;

inline std::pair<VertexIterator, VertexIterator> vertices(const GraphView& g) {
  return {VertexIterator(0), VertexIterator(g.vertex_count())};
}
inline std::uint32_t num_vertices(const GraphView& g) { return g.vertex_count(); }
inline std::uint32_t num_edges(const GraphView& g) { return g.edge_count(); }

inline std::pair<const GraphView::Arc*, const GraphView::Arc*> bounds(std::span<const GraphView::Arc> arcs) {
  return {arcs.data(), arcs.data() + arcs.size()};
}
inline auto edges(const GraphView& g) { return bounds(g.all_edges()); }
inline auto out_edges(GraphView::Vertex v, const GraphView& g) { return bounds(g.outgoing(v)); }
inline auto in_edges(GraphView::Vertex v, const GraphView& g) { return bounds(g.incoming(v)); }
inline std::uint32_t out_degree(GraphView::Vertex v, const GraphView& g) {
  return static_cast<std::uint32_t>(g.outgoing(v).size());
}
inline std::uint32_t in_degree(GraphView::Vertex v, const GraphView& g) {
  return static_cast<std::uint32_t>(g.incoming(v).size());
}
inline std::uint32_t degree(GraphView::Vertex v, const GraphView& g) {
  return out_degree(v, g) + in_degree(v, g);
}
inline GraphView::Vertex source(const GraphView::Arc& arc, const GraphView&) { return arc.source; }
inline GraphView::Vertex target(const GraphView::Arc& arc, const GraphView&) { return arc.target; }

/// The interior property map edge_index.
struct EdgeIndexMap {
  using key_type = GraphView::Arc;
  using value_type = std::uint32_t;
  using reference = std::uint32_t;
  using category = boost::readable_property_map_tag;
};
inline std::uint32_t get(const EdgeIndexMap&, const GraphView::Arc& arc) { return arc.index; }

using VertexIndexMap = boost::typed_identity_property_map<GraphView::Vertex>;
inline VertexIndexMap get(boost::vertex_index_t, const GraphView&) { return {}; }
inline GraphView::Vertex get(boost::vertex_index_t, const GraphView&, GraphView::Vertex v) { return v; }
inline EdgeIndexMap get(boost::edge_index_t, const GraphView&) { return {}; }
inline std::uint32_t get(boost::edge_index_t, const GraphView&, const GraphView::Arc& arc) {
  return arc.index;
}

}  // namespace newsgraph::graph

namespace boost {

template <>
struct graph_traits<newsgraph::graph::GraphView> {
  struct traversal_category : virtual vertex_list_graph_tag,
                              virtual edge_list_graph_tag,
                              virtual bidirectional_graph_tag {};
  using vertex_descriptor = newsgraph::graph::GraphView::Vertex;
  using edge_descriptor = newsgraph::graph::GraphView::Arc;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::uint32_t;
  using vertex_iterator = newsgraph::graph::VertexIterator;
  using edge_iterator = const newsgraph::graph::GraphView::Arc*;
  using out_edge_iterator = const newsgraph::graph::GraphView::Arc*;
  using in_edge_iterator = const newsgraph::graph::GraphView::Arc*;
  static vertex_descriptor null_vertex() { return 0xffffffff; }
};

template <>  // some algorithms ask for the traits of what they hold
struct graph_traits<const newsgraph::graph::GraphView> : graph_traits<newsgraph::graph::GraphView> {};

template <>
struct property_map<newsgraph::graph::GraphView, vertex_index_t> {
  using type = newsgraph::graph::VertexIndexMap;
  using const_type = type;
};
template <>
struct property_map<newsgraph::graph::GraphView, edge_index_t> {
  using type = newsgraph::graph::EdgeIndexMap;
  using const_type = type;
};

}  // namespace boost
