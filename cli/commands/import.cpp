// newsgraph import: graphs from other formats into a graph's file.

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>

#include "cli/commands.hpp"
#include "cli/graph_formats.hpp"
#include "cli/wait_option.hpp"
#include "graph/formats/format_error.hpp"
#include "graph/store.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::vector<std::string> files;
  std::string format, graph;
  double wait = 2;
};

graph::PropertyGraph read_file(const std::string& path, const GraphFormat& format) {
  try {
    if (path == "-") return format.read(std::cin);
    std::ifstream in(path, std::ios::binary);
    if (!in) throw BadInput(fmt::format("{}: cannot be read", path));
    return format.read(in);
  } catch (const graph::FormatError& error) {
    throw BadInput(fmt::format("{}: {}", path, error.what()));
  }
}

/// One graph a file, or one of all files of a format where a graph is several.
std::vector<graph::PropertyGraph> read_files(const Options& options) {
  std::vector<graph::PropertyGraph> graphs;
  std::map<const GraphFormat*, std::vector<std::string>> together;
  for (const std::string& file : options.files) {
    const GraphFormat& format = graph_format(options.format, file);
    if (!is_readable(format)) {
      throw BadCall(fmt::format("{}: {} is written, not read; what is read: {}", file, format.name,
                                fmt::join(readable_graph_format_names(), ", ")));
    }
    if (format.read_files != nullptr) {
      together[&format].push_back(file);
    } else {
      graphs.push_back(read_file(file, format));
    }
  }
  for (const auto& [format, files] : together) {
    try {
      graphs.push_back(format->read_files(files));
    } catch (const graph::FormatError& error) {
      throw BadInput(error.what());
    }
  }
  return graphs;
}

void write_graphs(const std::vector<graph::PropertyGraph>& graphs, const std::string& path, double wait) {
  const bool exists = std::filesystem::exists(path);
  if (!exists && graphs.size() == 1) {
    graph::Store::create(path, graphs[0]);
    return;
  }
  graph::Store store = exists ? graph::Store::open(path, graph::Store::Mode::Write, wait_of(wait))
                              : graph::Store::create(path);
  store.begin();
  for (const graph::PropertyGraph& graph : graphs) store.add(graph);
  store.commit();
}

Status run(const Options& options) {
  const std::vector<graph::PropertyGraph> graphs = read_files(options);  // before anything is written
  write_graphs(graphs, options.graph, options.wait);
  std::size_t nodes = 0, edges = 0;
  for (const graph::PropertyGraph& graph : graphs) {
    nodes += graph.node_count();
    edges += graph.edge_count();
  }
  fmt::print(stderr, "{}: {} nodes and {} relationships imported\n", options.graph, nodes, edges);
  return Status::Fine;
}

}  // namespace

void add_import(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("import", "Read a graph from another format");
  command->add_option("FILE", options->files, "Files to read (- is standard input)")->required();
  command->add_option("--format", options->format, "The format; without it each file's name tells")
      ->check(CLI::IsMember(readable_graph_format_names()))
      ->type_name("FORMAT");
  command
      ->add_option("-o,--output", options->graph,
                   "The graph's file; where it exists, elements are added to it")
      ->required()
      ->type_name("GRAPH");
  add_wait_option(*command, options->wait);
  command->footer(
      "Examples:\n"
      "  newsgraph import news.jsonl -o copy.graph\n"
      "  newsgraph import people.csv companies.csv deals.csv -o deals.graph\n"
      "  newsgraph import network.graphml -o network.graph\n"
      "  newsgraph import people.ttl -o people.graph");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
