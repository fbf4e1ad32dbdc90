// newsgraph render: a diagram of the whole graph, of a query's result, or of what is around a name.

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/diagram/diagram.hpp"
#include "cli/graph_file.hpp"
#include "cli/query_options.hpp"

namespace newsgraph::cli {

namespace {

struct Options {
  std::string graph, output, around, title, format;
  unsigned hops = 1;
  std::size_t top = 60;
  QueryOptions query;
};

/// A diagram of a whole graph with more than that is a ball of wool.
constexpr double relations_per_node = 2;

std::string drawing_format(const Options& options) {
  if (!options.format.empty()) return options.format;
  for (const std::string_view name : {"svg", "png", "pdf", "dot"}) {
    if (options.output.ends_with('.' + std::string(name))) return std::string(name);
  }
  throw BadCall(fmt::format("{}: its name does not tell the format; --format is one of svg, png, pdf, dot",
                            options.output));
}

Selection select(const Options& options, GraphFile& file, std::string& title) {
  if (!options.around.empty()) {
    Selection selection = neighbourhood(file.graph(), options.around, options.hops);
    if (selection.nodes.empty())
      throw BadInput(fmt::format("{}: nothing in {} has this name", options.around, options.graph));
    title = fmt::format("Around {}", options.around);
    return selection;
  }
  title = std::filesystem::path(options.graph).stem().string();
  if (!has_query(options.query)) return whole_graph(file.graph());
  const std::string text = query_text(options.query);
  const auto statements = statements_of(text);
  if (statements.size() != 1)
    throw BadInput(fmt::format("a diagram shows one query, not {}", statements.size()));
  Selection selection = of_result(file.graph(), file.run(statements[0], engine_options(options.query)));
  if (selection.nodes.empty())
    throw BadInput("the query's result has no nodes, relationships or paths to show");
  return selection;
}

void write_file(const std::string& text, const std::string& path) {
  if (path == "-") {
    std::cout << text;
    return;
  }
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw BadInput(fmt::format("{}: cannot be written", path));
}

Status run(const Options& options) {
  if (!options.around.empty() && has_query(options.query))
    throw BadCall("a query and --around: only one of them can be drawn");
  const std::string format = drawing_format(options);
  if (format != "dot" && options.output == "-") throw BadCall("only --format dot goes to standard output");
  GraphFile file(options.graph, graph::Store::Mode::Read);
  std::string title;
  const Selection all = select(options, file, title);
  if (all.nodes.empty()) throw BadInput(fmt::format("{}: the graph has nothing to show", options.graph));
  Selection shown = most_important(file.graph(), all, options.top);
  const bool everything = options.around.empty() && !has_query(options.query);
  if (everything) shown = best_supported(file.graph(), shown, relations_per_node);
  std::string note;
  if (shown.nodes.size() < all.nodes.size() || shown.edges.size() < all.edges.size()) {
    note = fmt::format("{} of {} nodes and {} of {} relationships shown, the most important first",
                       shown.nodes.size(), all.nodes.size(), shown.edges.size(), all.edges.size());
    fmt::print(stderr, "{}: {} (--top and --around show others)\n", options.output, note);
  }
  const Diagram diagram =
      make_diagram(file.graph(), shown, options.title.empty() ? title : options.title, std::move(note));
  const std::string dot = to_dot(diagram);
  if (format == "dot") {
    write_file(dot, options.output);
  } else {
    draw(dot, diagram.nodes.size(), format, options.output);
  }
  return Status::Fine;
}

}  // namespace

void add_render(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("render", "Draw a diagram of the graph, of a query's result, or around a name");
  command->add_option("GRAPH", options->graph, "The graph's file")->required();
  add_query_options(*command, options->query);
  command->add_option("-o,--output", options->output, "File to write: .svg, .png, .pdf or .dot")
      ->required()
      ->type_name("FILE");
  command->add_option("--format", options->format, "The format, where the file's name does not tell it")
      ->check(CLI::IsMember({"svg", "png", "pdf", "dot"}))
      ->type_name("FORMAT");
  command->add_option("--around", options->around, "Show what is around the node of this name")
      ->type_name("NAME");
  command->add_option("--hops", options->hops, "With --around: how many relationships away")
      ->check(CLI::Range(1u, 20u))
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--top", options->top, "Show no more than the N most important nodes")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--title", options->title, "The diagram's title")->type_name("TEXT");
  command->footer(
      "Needs Graphviz, but for .dot.\n"
      "Examples:\n"
      "  newsgraph render news.graph -o news.svg\n"
      "  newsgraph render news.graph --around Russia --hops 2 -o russia.png\n"
      "  newsgraph render news.graph 'MATCH p = ()-[:SENT|SENT_TO]->() RETURN p' -o sent.pdf");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
