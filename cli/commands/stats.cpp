// newsgraph stats: what a graph holds.

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/graph_counts.hpp"
#include "cli/merges.hpp"
#include "cli/results/format.hpp"
#include "cli/terminal.hpp"
#include "graph/store.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph, format;
  bool merges = false;
};

Status run(const Options& options) {
  const ResultFormat& format = result_format(options.format);
  graph::Store store = graph::Store::open(options.graph, graph::Store::Mode::Read);
  const graph::PropertyGraph graph = store.load();
  if (options.merges) {
    format.write(graph, merges(store, graph), std::cout, terminal_width());
    return Status::Fine;
  }
  query::ResultSet result;
  result.columns = {"kind", "name", "count"};
  const auto add = [&](const char* kind, const std::string& name, std::size_t count) {
    result.rows.push_back(
        {graph::Value(kind), graph::Value(name), graph::Value(static_cast<std::int64_t>(count))});
  };
  add("records", "all", store.records().size());
  add("nodes", "all", graph.node_count());
  for (const auto& [label, count] : label_counts(graph)) add("nodes", label, count);
  add("relationships", "all", graph.edge_count());
  for (const auto& [type, count] : type_counts(graph)) add("relationships", type, count);
  const graph::MemoryUse memory = graph.memory();
  const std::pair<const char*, std::size_t> parts[] = {{"all", memory.total()},
                                                       {"relationships", memory.adjacency},
                                                       {"properties of relationships", memory.edge_columns},
                                                       {"properties of nodes", memory.node_columns},
                                                       {"labels", memory.labels},
                                                       {"strings", memory.strings},
                                                       {"indexes", memory.indexes}};
  for (const auto& [part, bytes] : parts) add("bytes in memory", part, bytes);
  if (graph.edge_count() > 0) {
    add("bytes a relationship", "all", memory.total() / graph.edge_count());
    add("bytes a relationship", "without nodes and strings",
        (memory.adjacency + memory.edge_columns) / graph.edge_count());
  }
  format.write(graph, result, std::cout, terminal_width());
  return Status::Fine;
}

}  // namespace

void add_stats(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("stats",
                         "Count what a graph holds: records, nodes by label, relationships by type; "
                         "and what it takes of memory");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  command
      ->add_option("--format", options->format,
                   "How to write the counts; a table on a terminal, TSV elsewhere")
      ->check(CLI::IsMember(result_format_names()))
      ->type_name("FORMAT");
  command->add_flag(
      "--merges", options->merges,
      "Instead, every entity that has several names: each name, why it is this entity's, and the "
      "articles that say so");
  command->footer(
      "Examples:\n"
      "  newsgraph stats news.graph\n"
      "  newsgraph stats --merges news.graph");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
