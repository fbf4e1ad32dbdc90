// Graphs from files: what is accepted is written, read and written again alike.

#include <sstream>
#include <string>

#include "demand.hpp"
#include "graph/formats/graphml.hpp"
#include "graph/formats/jsonl.hpp"
#include "graph/formats/rdf/rdf.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

using Reader = graph::PropertyGraph (*)(std::istream&);
using Writer = void (*)(const graph::PropertyGraph&, std::ostream&);

std::string rewritten(std::string_view bytes, Reader read, Writer write) {
  std::istringstream in{std::string(bytes)};
  const auto graph = read(in);
  std::ostringstream out;
  write(graph, out);
  return out.str();
}

void there_and_back(std::string_view bytes, Reader read, Writer write) {
  std::string once;
  try {
    once = rewritten(bytes, read, write);
  } catch (const graph::FormatError&) {
    return;
  }
  demand(rewritten(once, read, write) == once, "a graph comes back as it was");
}

}  // namespace

void graph_jsonl(std::string_view bytes) { there_and_back(bytes, graph::read_jsonl, graph::write_jsonl); }
void graphml(std::string_view bytes) { there_and_back(bytes, graph::read_graphml, graph::write_graphml); }
void turtle(std::string_view bytes) { there_and_back(bytes, graph::read_turtle, graph::write_turtle); }
void ntriples(std::string_view bytes) { there_and_back(bytes, graph::read_ntriples, graph::write_ntriples); }

}  // namespace newsgraph::fuzz
