// Graphs from files: what is accepted is written, read and written again alike.

#include <algorithm>
#include <deque>
#include <sstream>
#include <string>
#include <vector>

#include "demand.hpp"
#include "graph/formats/csv.hpp"
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

/// Files one after the other, parted by form feeds.
graph::PropertyGraph read_csv_files(std::string_view bytes) {
  std::deque<std::istringstream> streams;
  std::vector<graph::CsvFile> files;
  for (std::size_t start = 0; start <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\f', start), bytes.size());
    files.push_back({std::to_string(files.size() + 1),
                     &streams.emplace_back(std::string(bytes.substr(start, end - start)))});
    start = end + 1;
  }
  return graph::read_csv(files);
}

std::string csv_files(const graph::PropertyGraph& graph) {
  std::ostringstream nodes, relationships;
  graph::write_csv(graph, nodes, relationships);
  return nodes.str() + '\f' + relationships.str();
}

}  // namespace

void csv(std::string_view bytes) {
  std::string once;
  try {
    once = csv_files(read_csv_files(bytes));
  } catch (const graph::FormatError&) {
    return;
  }
  if (std::count(once.begin(), once.end(), '\f') > 1) return;  // one within a field would part it
  demand(csv_files(read_csv_files(once)) == once, "a graph comes back as it was");
}

void graph_jsonl(std::string_view bytes) { there_and_back(bytes, graph::read_jsonl, graph::write_jsonl); }
void graphml(std::string_view bytes) { there_and_back(bytes, graph::read_graphml, graph::write_graphml); }
void turtle(std::string_view bytes) { there_and_back(bytes, graph::read_turtle, graph::write_turtle); }
void ntriples(std::string_view bytes) { there_and_back(bytes, graph::read_ntriples, graph::write_ntriples); }

}  // namespace newsgraph::fuzz
