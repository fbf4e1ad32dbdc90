#pragma once
// JSON Lines of a graph, one element a line, nodes before edges, each sorted by key:
//   {"kind":"node","id":KEY,"labels":["Person"],"properties":{"name":"…"}}
//   {"kind":"edge","id":KEY,"type":"SENT","source":KEY,"target":KEY,"properties":{}}
// Integers have no point, floats have one; other values are tagged: {"$date":"2024-10-23"} (see
// json_value.hpp).

#include <iosfwd>

#include "graph/formats/format_error.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::graph {

void write_jsonl(const PropertyGraph& graph, std::ostream& out);
/// Nodes and edges may come in any order. An id that is not the element's derived key (element_keys.hpp)
/// becomes its property `key`. Throws FormatError with the line.
PropertyGraph read_jsonl(std::istream& in);

}  // namespace newsgraph::graph
