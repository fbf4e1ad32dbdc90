// newsgraph query: runs queries and writes their results.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/graph_file.hpp"
#include "cli/query_options.hpp"
#include "cli/results/format.hpp"
#include "cli/terminal.hpp"
#include "cli/wait_option.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph;
  std::string format;
  double wait = 2;
  QueryOptions query;
};

Status run(const Options& options) {
  const ResultFormat& format = result_format(options.format);
  const query::Options engine = engine_options(options.query);
  const std::string text = query_text(options.query);
  const auto statements = statements_of(text);
  if (statements.empty()) throw BadInput("there is no query");
  GraphFile file(options.graph, graph::Store::Mode::Read, wait_of(options.wait));
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const query::ResultSet result = file.run(statements[i], engine);
    if (i > 0 && format.name != "jsonl") std::cout << '\n';
    format.write(file.graph(), result, std::cout, {terminal_width(), output_has_colour()});
    for (const std::string& notice : result.notices) fmt::print(stderr, "Notice: {}\n", notice);
    if (const std::string changes = describe(result.statistics); !changes.empty())
      fmt::print(stderr, "{}\n", changes);
  }
  return Status::Fine;
}

}  // namespace

void add_query(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("query", "Run openCypher queries");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  add_query_options(*command, options->query);
  command
      ->add_option("--format", options->format,
                   "How to write the results; a table on a terminal, TSV elsewhere")
      ->check(CLI::IsMember(result_format_names()))
      ->type_name("FORMAT");
  add_wait_option(*command, options->wait);
  command->footer(
      "Examples:\n"
      "  newsgraph query news.graph 'MATCH (a)-[r:SIGNED]->(b) RETURN a.name, b.name, r.start'\n"
      "  newsgraph query news.graph --param 'who=\"Reuters\"' 'MATCH (a {name: $who})-[r]->(b) RETURN "
      "type(r), b.name'\n"
      "  newsgraph query news.graph -f questions.cypher --format jsonl\n"
      "evidence(x) gives the sentences that stand behind a node or a relationship; CALL text.search('drone\n"
      "training') searches sentences and statements, CALL name.search('Mueller') names however they are "
      "spelt.");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
