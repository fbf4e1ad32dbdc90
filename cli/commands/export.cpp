// newsgraph export: the graph in a format that other programs read.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/graph_formats.hpp"
#include "graph/store.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph, format;
  std::string output = "-";
};

Status run(const Options& options) {
  const GraphFormat& format = graph_format(options.format, options.output);
  graph::Store store = graph::Store::open(options.graph, graph::Store::Mode::Read);
  const graph::PropertyGraph graph = store.load();
  if (format.write_files != nullptr) {
    format.write_files(graph, options.output);
    return Status::Fine;
  }
  const auto write = [&](std::ostream& out) {
    if (format.write_page != nullptr) {
      format.write_page(graph, store, std::filesystem::path(options.graph).stem().string(), out);
    } else {
      format.write(graph, out);
    }
  };
  if (options.output == "-") {
    write(std::cout);
    return Status::Fine;
  }
  std::ofstream out(options.output, std::ios::binary);
  write(out);
  out.close();
  if (!out) throw BadInput(fmt::format("{}: cannot be written", options.output));
  return Status::Fine;
}

}  // namespace

void add_export(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write the graph in another format");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  command->add_option("--format", options->format, "The format; without it the output's name tells")
      ->check(CLI::IsMember(graph_format_names()))
      ->type_name("FORMAT");
  command
      ->add_option("-o,--output", options->output,
                   "File to write (- is standard output; of CSV the name of two, of Kùzu a folder)")
      ->capture_default_str()
      ->type_name("FILE");
  command->footer(
      "The same graph gives the same bytes: elements are sorted by their keys.\n"
      "Examples:\n"
      "  newsgraph export news.graph --format jsonl > news.jsonl\n"
      "  newsgraph export news.graph -o news.graphml\n"
      "  newsgraph export news.graph -o news.csv    news.nodes.csv, news.relationships.csv\n"
      "  newsgraph export news.graph -o news.ttl    RDF, with sources and factuality\n"
      "  newsgraph export news.graph -o news.gexf   for Gephi\n"
      "  newsgraph export news.graph -o news.html   a page to look at and to mail, with the graph inside\n"
      "The formats:\n"
      "  graphml    networkx, igraph, Gephi, yEd      turtle, trig, ntriples, jsonld   RDF\n"
      "  gexf       Gephi, networkx                   csv      Neo4j's import\n"
      "  node-link  networkx, D3                      cypher   Neo4j, Memgraph, newsgraph\n"
      "  cytoscape  Cytoscape, Cytoscape.js           kuzu     a folder for Kùzu\n"
      "  dot        Graphviz's tools                  jsonl    JSON Lines\n"
      "  html       any browser, without a network\n"
      "See examples/other-tools for a recipe for each.");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
