#pragma once

#include "graph/property_graph.hpp"

namespace newsgraph::tests {

/// A graph of what file formats trip over: quotes, line breaks, markup, characters beyond the BMP,
/// right-to-left text, empty strings, every kind of value, loops, parallel edges, twins, nodes without label
/// or property.
graph::PropertyGraph awkward_graph();

}  // namespace newsgraph::tests
