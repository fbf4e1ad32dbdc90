#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

#include "graph/algorithms/components.hpp"

namespace newsgraph::graph {

std::vector<std::uint32_t> strong_components(const GraphView& view, const Tick& tick) {
  call(tick);
  std::vector<std::uint32_t> groups(view.vertex_count());
  boost::strong_components(view,
                           boost::make_iterator_property_map(groups.begin(), get(boost::vertex_index, view)));
  call(tick);
  return numbered_by_first(std::move(groups));
}

}  // namespace newsgraph::graph
