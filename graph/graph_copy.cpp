// A graph once more, so that one can change while the other is read.

#include "graph/column_image.hpp"
#include "graph/property_graph_data.hpp"

namespace newsgraph::graph {

PropertyGraph ColumnImage::copy(const PropertyGraph& graph) {
  PropertyGraph twin;
  const PropertyGraph::Data& from = *graph.data_;
  PropertyGraph::Data& to = *twin.data_;
  to.label_names = from.label_names;
  to.type_names = from.type_names;
  to.key_names = from.key_names;
  to.strings = from.strings;
  to.labels = from.labels;
  to.node_alive = from.node_alive;
  to.node_count = from.node_count;
  to.node_properties = from.node_properties;
  to.edge_properties = from.edge_properties;
  twin.adjacency_ = graph.adjacency_;
  // What is looked up by value is found out anew where it is asked for.
  for (const PropertyIndex& own : from.indexes) twin.create_index(own);
  if (graph.find_key("name")) twin.key("name");  // declares it
  return twin;
}

}  // namespace newsgraph::graph
