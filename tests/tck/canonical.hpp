#pragma once
// Expected and actual values in one text form, so that equal texts mean equal values: labels and keys sorted,
// floats marked apart from integers, temporal values as strings (which is how the kit writes them).

#include <string>

#include "graph/property_graph.hpp"
#include "graph/value.hpp"
#include "tests/tck/literal.hpp"

namespace newsgraph::tck {

enum class ListOrder { Matters, Ignored };

std::string canonical(const Literal& literal, ListOrder order);
/// The graph: where nodes and relationships are read. One that is gone is written "(deleted)" or "[deleted]".
std::string canonical(const graph::Value& value, const graph::PropertyGraph& graph, ListOrder order);

}  // namespace newsgraph::tck
