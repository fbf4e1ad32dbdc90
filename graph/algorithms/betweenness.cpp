#include "graph/algorithms/betweenness.hpp"

#include <boost/graph/betweenness_centrality.hpp>

namespace newsgraph::graph {
namespace {

/// The scores as a property map of Boost's; each that is written is a tick.
struct Scores {
  using key_type = GraphView::Vertex;
  using value_type = double;
  using reference = double;
  using category = boost::read_write_property_map_tag;
  std::vector<double>* values;
  const Tick* tick;
};

double get(const Scores& scores, GraphView::Vertex v) { return (*scores.values)[v]; }
void put(const Scores& scores, GraphView::Vertex v, double value) {
  (*scores.values)[v] = value;
  call(*scores.tick);
}

}  // namespace

std::vector<double> betweenness(const GraphView& view, bool directed, const Tick& tick) {
  const GraphView simple = view.simple(directed);
  std::vector<double> scores(simple.vertex_count());
  boost::brandes_betweenness_centrality(
      simple,
      boost::centrality_map(Scores{&scores, &tick}).vertex_index_map(get(boost::vertex_index, simple)));
  const double others = static_cast<double>(simple.vertex_count()) - 1;
  if (others > 1) {
    for (double& score : scores) score /= others * (others - 1);
  }
  return scores;
}

}  // namespace newsgraph::graph
