#include "graph/algorithms/k_core.hpp"

#include <boost/graph/core_numbers.hpp>
#include <boost/property_map/property_map.hpp>

namespace newsgraph::graph {

std::vector<std::uint32_t> core_numbers(const GraphView& view, const Tick& tick) {
  call(tick);
  const GraphView simple = view.simple(false);
  std::vector<std::uint32_t> numbers(simple.vertex_count());
  if (numbers.empty()) return numbers;
  boost::core_numbers(simple,
                      boost::make_iterator_property_map(numbers.begin(), get(boost::vertex_index, simple)));
  call(tick);
  return numbers;
}

}  // namespace newsgraph::graph
