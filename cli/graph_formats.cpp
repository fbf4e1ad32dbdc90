#include "cli/graph_formats.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "cli/commands.hpp"
#include "cli/csv_files.hpp"
#include "cli/cypher_script.hpp"
#include "cli/serve/explorer/export_page.hpp"
#include "graph/formats/cypher_script.hpp"
#include "graph/formats/cytoscape.hpp"
#include "graph/formats/dot.hpp"
#include "graph/formats/gexf.hpp"
#include "graph/formats/graphml.hpp"
#include "graph/formats/jsonl.hpp"
#include "graph/formats/kuzu.hpp"
#include "graph/formats/node_link.hpp"
#include "graph/formats/rdf/rdf.hpp"

namespace newsgraph::cli {

namespace {

void write_kuzu_folder(const graph::PropertyGraph& graph, const std::string& path) {
  if (path == "-") throw BadCall("Kùzu's files are a folder: give its name by -o, e.g. -o news.kuzu");
  try {
    graph::write_kuzu(graph, path);
  } catch (const graph::FormatError& error) {
    throw BadInput(error.what());
  }
}

constexpr std::array formats = {
    GraphFormat{"jsonl", ".jsonl", graph::write_jsonl, graph::read_jsonl},
    GraphFormat{"graphml", ".graphml", graph::write_graphml, graph::read_graphml},
    GraphFormat{"csv", ".csv", nullptr, nullptr, write_csv_files, read_csv_files},
    GraphFormat{"cypher", ".cypher", graph::write_cypher_script, read_cypher_script},
    GraphFormat{"turtle", ".ttl", graph::write_turtle, graph::read_turtle},
    GraphFormat{"trig", ".trig", graph::write_trig, graph::read_trig},
    GraphFormat{"ntriples", ".nt", graph::write_ntriples, graph::read_ntriples},
    GraphFormat{"jsonld", ".jsonld", graph::write_jsonld},
    GraphFormat{"gexf", ".gexf", graph::write_gexf},
    GraphFormat{"dot", ".dot", graph::write_dot},
    GraphFormat{"node-link", ".json", graph::write_node_link},
    GraphFormat{"cytoscape", ".cyjs", graph::write_cytoscape},
    GraphFormat{"kuzu", ".kuzu", nullptr, nullptr, write_kuzu_folder},
    GraphFormat{"html", ".html", nullptr, nullptr, nullptr, nullptr, write_explorer_page},
};

}  // namespace

std::vector<std::string> graph_format_names() {
  std::vector<std::string> names;
  for (const GraphFormat& format : formats) names.emplace_back(format.name);
  return names;
}

std::vector<std::string> readable_graph_format_names() {
  std::vector<std::string> names;
  for (const GraphFormat& format : formats) {
    if (is_readable(format)) names.emplace_back(format.name);
  }
  return names;
}

const GraphFormat& graph_format(std::string_view name, std::string_view path) {
  for (const GraphFormat& format : formats) {
    if (name.empty() ? path.ends_with(format.extension) : name == format.name) return format;
  }
  throw BadCall(fmt::format("{}: its name does not tell the format; --format is one of {}", path,
                            fmt::join(graph_format_names(), ", ")));
}

}  // namespace newsgraph::cli
